// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/SecretField.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace qorgan::ui;

namespace {

QString dots(int count)
{
    return QString(count, QChar(0x2022));
}

} // namespace

class TestSecretField : public QObject
{
    Q_OBJECT

private slots:
    void strokes_latinAndKazakh_areKeptAsUtf8();
    void backspace_afterKazakhLetter_takesTheWholeLetter();
    void strokes_afterMarking_replaceEverything();
    void digits_lettersAndTooMany_areDropped();
    void digits_lastOne_saysFilled();
    void paste_once_takesTextAndEmptiesClipboard();
    void copy_anyWay_leavesClipboardAlone();
    void access_typedSecret_showsDotsOnly();
    void inputMethod_asksForText_getsNothing();
    void escape_typedSecret_staysTyped();
    void capsLock_capitalsWithoutShift_isSuspected();

private:
    static void type(SecretField &field, const QString &text)
    {
        for (const QChar c : text) {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown,
                            c.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, QString(c));
            QCoreApplication::sendEvent(&field, &press);
        }
    }
};

void TestSecretField::strokes_latinAndKazakh_areKeptAsUtf8()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    const QString typed = QStringLiteral("Qala-ҚалаӘ9");
    type(field, typed);
    QCOMPARE(field.secret().view(), QByteArrayView(typed.toUtf8()));
    QCOMPARE(field.characterCount(), static_cast<int>(typed.size()));
}

void TestSecretField::backspace_afterKazakhLetter_takesTheWholeLetter()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    type(field, QStringLiteral("aҢ"));
    QTest::keyClick(&field, Qt::Key_Backspace);
    QCOMPARE(field.secret().view(), QByteArrayView("a"));
    QTest::keyClick(&field, Qt::Key_Backspace);
    QTest::keyClick(&field, Qt::Key_Backspace);
    QVERIFY(field.isEmpty());
    QVERIFY(field.secret().isEmpty());
}

void TestSecretField::strokes_afterMarking_replaceEverything()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    type(field, QStringLiteral("wrong"));
    field.markForReplacement();
    QCOMPARE(field.characterCount(), 5);
    type(field, QStringLiteral("ok"));
    QCOMPARE(field.secret().view(), QByteArrayView("ok"));
}

void TestSecretField::digits_lettersAndTooMany_areDropped()
{
    SecretField field(SecretField::Kind::Digits, QStringLiteral("field"));
    field.setLength(6);
    type(field, QStringLiteral("1a2 3-4567"));
    QCOMPARE(field.secret().view(), QByteArrayView("123456"));
}

void TestSecretField::digits_lastOne_saysFilled()
{
    SecretField field(SecretField::Kind::Digits, QStringLiteral("field"));
    field.setLength(4);
    QSignalSpy filled(&field, &SecretField::filled);
    type(field, QStringLiteral("123"));
    QCOMPARE(filled.count(), 0);
    type(field, QStringLiteral("4"));
    QCOMPARE(filled.count(), 1);
}

void TestSecretField::paste_once_takesTextAndEmptiesClipboard()
{
    SecretField field(SecretField::Kind::Digits, QStringLiteral("field"));
    field.setLength(6);
    QGuiApplication::clipboard()->setText(QStringLiteral("  654321 "));
    QTest::keySequence(&field, QKeySequence::Paste);
    QCOMPARE(field.secret().view(), QByteArrayView("654321"));
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    field.clear();
    QTest::keySequence(&field, QKeySequence::Paste);
    QVERIFY(field.isEmpty());
}

void TestSecretField::copy_anyWay_leavesClipboardAlone()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    type(field, QStringLiteral("Qpassword1"));
    QGuiApplication::clipboard()->setText(QStringLiteral("kept"));
    QTest::keySequence(&field, QKeySequence::SelectAll);
    QTest::keySequence(&field, QKeySequence::Copy);
    QTest::keySequence(&field, QKeySequence::Cut);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("kept"));
    QCOMPARE(field.secret().view(), QByteArrayView("Qpassword1"));
}

void TestSecretField::access_typedSecret_showsDotsOnly()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    type(field, QStringLiteral("Құпия77"));
    auto *access = QAccessible::queryAccessibleInterface(&field);
    QVERIFY(access != nullptr);
    QCOMPARE(access->role(), QAccessible::EditableText);
    QVERIFY(access->state().passwordEdit);
    QCOMPARE(access->text(QAccessible::Value), dots(7));
    QVERIFY(access->textInterface() != nullptr);
    QCOMPARE(access->textInterface()->characterCount(), 7);
    QCOMPARE(access->textInterface()->text(0, 7), dots(7));
}

void TestSecretField::inputMethod_asksForText_getsNothing()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    type(field, QStringLiteral("secret12"));
    for (const auto query : {Qt::ImSurroundingText, Qt::ImCurrentSelection, Qt::ImTextBeforeCursor,
                             Qt::ImTextAfterCursor})
        QVERIFY(field.inputMethodQuery(query).toString().isEmpty());
    const auto hints = Qt::InputMethodHints(field.inputMethodQuery(Qt::ImHints).toInt());
    QVERIFY(hints.testFlag(Qt::ImhSensitiveData));
    QVERIFY(hints.testFlag(Qt::ImhHiddenText));
}

void TestSecretField::escape_typedSecret_staysTyped()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    type(field, QStringLiteral("secret12"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.characterCount(), 8);
}

void TestSecretField::capsLock_capitalsWithoutShift_isSuspected()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    QSignalSpy suspected(&field, &SecretField::capsLockSuspected);
    QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("A"));
    QCoreApplication::sendEvent(&field, &press);
    QCOMPARE(suspected.count(), 1);
    QVERIFY(suspected.first().first().toBool());
    type(field, QStringLiteral("a"));
    QCOMPARE(suspected.count(), 2);
    QVERIFY(!suspected.last().first().toBool());
}

QTEST_MAIN(TestSecretField)
#include "tst_SecretField.moc"
