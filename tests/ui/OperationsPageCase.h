// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "LayoutFaults.h"
#include "OperationsCase.h"
#include "ui/Translator.h"
#include "ui/style/Style.h"

#include <QApplication>
#include <QTest>

#include <functional>

namespace qorgan::testkit {

/// What the tests of the operations page and its parts stand on: a page for each of them.
class OperationsPageCase
{
protected:
    void beginAll()
    {
        ui::initResources();
        QVERIFY(ui::Style::install(*qApp, ui::Scheme::Light));
        m_font = QApplication::font();
    }
    void begin()
    {
        QApplication::setFont(m_font);
        place = new OperationsCase;
        page = new ui::OperationsPage(place->sources());
        page->setLanguage(domain::Language::English);
    }
    void end()
    {
        delete page;
        delete place;
    }

    /// Rows of language, size and scale: as usual, the smallest window, and letters twice as large.
    static void addLayouts()
    {
        QTest::addColumn<domain::Language>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<qreal>("scale");
        for (const auto language : {domain::Language::Kazakh, domain::Language::Russian}) {
            const QByteArray tag = domain::languageTag(language).toLatin1();
            QTest::newRow((tag + "-usual").constData()) << language << QSize(1000, 700) << 1.0;
            QTest::newRow((tag + "-small").constData()) << language << QSize(800, 600) << 1.0;
            QTest::newRow((tag + "-double").constData()) << language << QSize(800, 600) << 2.0;
        }
    }
    void scaleLetters(qreal scale)
    {
        QFont font = m_font;
        font.setPointSizeF(font.pointSizeF() * scale);
        QApplication::setFont(font);
    }
    /// Nothing is cut once the rows have come from the vault and the layouts have settled.
    /// @param beforeEachLook  such as scrolling up: what is scrolled away lies outside
    void requireWholeTexts(QSize size, const std::function<void()> &beforeEachLook = {})
    {
        QStringList faults;
        const bool sound = waitUntil(
            [&] {
                if (beforeEachLook)
                    beforeEachLook();
                faults = layoutFaults(*page);
                return faults.isEmpty();
            },
            std::chrono::seconds(5));
        QVERIFY2(sound, qPrintable(faults.join(u'\n')));
        QCOMPARE(page->size(), size);
    }

    OperationsCase *place = nullptr;
    ui::OperationsPage *page = nullptr;

private:
    QFont m_font;
};

} // namespace qorgan::testkit
