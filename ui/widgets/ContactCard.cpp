// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ContactCard.h"

#include "ui/style/Style.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/PairLayout.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>

namespace qorgan::ui {

using domain::ContactKind;

namespace {

using namespace std::chrono_literals;

constexpr auto kSaysCopied = 2s;
constexpr int kTextCharacters = 30;

Glyph glyphOf(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Phone:
        return Glyph::Phone;
    case ContactKind::Email:
        return Glyph::Mail;
    case ContactKind::Address:
        return Glyph::Place;
    case ContactKind::Site:
        return Glyph::Globe;
    }
    Q_UNREACHABLE();
}

} // namespace

ContactCard::ContactCard(domain::Contact contact, QWidget *parent)
    : ToneFrame(parent)
    , m_contact(std::move(contact))
    , m_icon(new QLabel(this))
    , m_label(new TextLabel(TextLabel::Role::Body, QStringLiteral("contactLabel"), this))
    , m_value(new TextLabel(m_contact.kind == ContactKind::Phone ? TextLabel::Role::Title
                                                                 : TextLabel::Role::Lead,
                            QStringLiteral("contactValue"), this))
    , m_note(new TextLabel(TextLabel::Role::Small, QStringLiteral("contactNote"), this))
    , m_copy(new QPushButton(this))
{
    setObjectName(QStringLiteral("contactCard"));
    m_copy->setObjectName(QStringLiteral("copyContact"));
    m_copy->setAutoDefault(false);
    m_note->setMuted(true);
    m_value->setText(m_contact.value);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copied.setSingleShot(true);
    m_copied.setInterval(kSaysCopied);
    const auto &space = tokensOf(this).space;
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    for (TextLabel *label : {m_label, m_value, m_note})
        texts->addWidget(label);
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(space.medium);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    auto *row = new PairLayout(fontMetrics().averageCharWidth() * kTextCharacters, space.small);
    row->addItem(texts);
    row->addWidget(m_copy);
    layout->addLayout(row, 1);
    connect(m_copy, &QPushButton::clicked, this, &ContactCard::copy);
    connect(&m_copied, &QTimer::timeout, this, &ContactCard::retranslate);
    retranslate();
}

void ContactCard::setLanguage(domain::Language language)
{
    m_language = language;
    retranslate();
}

void ContactCard::changeEvent(QEvent *event)
{
    ToneFrame::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange
        || type == QEvent::StyleChange || type == QEvent::FontChange)
        retranslate();
}

void ContactCard::copy()
{
    QGuiApplication::clipboard()->setText(m_contact.value);
    m_copied.start();
    retranslate();
}

void ContactCard::retranslate()
{
    m_label->setText(m_contact.label.in(m_language));
    m_note->setText(m_contact.note.in(m_language));
    m_note->setVisible(!m_note->text().isEmpty());
    m_copy->setText(m_copied.isActive() ? tr("Copied") : tr("Copy"));
    //: %1 is a phone number or an address
    m_copy->setAccessibleName(tr("Copy %1").arg(m_contact.value));
    setAccessibleName(m_label->text() + QStringLiteral(": ") + m_contact.value);
    m_icon->setPixmap(glyphPixmap(glyphOf(m_contact.kind), glyphSize(this),
                                  toneColor(Tone::Accent, this), devicePixelRatioF()));
}

} // namespace qorgan::ui
