// SPDX-License-Identifier: Apache-2.0
#include "ui/format/ConnectionText.h"

#include <QCoreApplication>
#include <QStringList>

namespace qorgan::ui {

using domain::PinState;

namespace {

class ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)
public:
    static QString notPinned()
    {
        return tr("This program holds no mark of its own of this bank; the certificate's issuer "
                  "alone vouches for it.");
    }
    static QString live() { return tr("It is the key that this program knows of the bank."); }
    static QString spare()
    {
        return tr("It is the spare key that the bank announced for a change of keys.");
    }
    static QString mismatch()
    {
        return tr("It is none of the keys that this program knows of the bank.");
    }
    static QString expired()
    {
        return tr("The keys that this program knows of the bank are past their date.");
    }
};

constexpr qsizetype kGroup = 4;

} // namespace

QString pinStateText(PinState state)
{
    switch (state) {
    case PinState::NotPinned:
        return ConnectionText::notPinned();
    case PinState::Live:
        return ConnectionText::live();
    case PinState::Spare:
        return ConnectionText::spare();
    case PinState::Mismatch:
        return ConnectionText::mismatch();
    case PinState::Expired:
        return ConnectionText::expired();
    }
    Q_UNREACHABLE();
}

QString fingerprintText(const QByteArray &hex)
{
    const QString digits = QString::fromLatin1(hex).toUpper();
    QStringList groups;
    for (qsizetype i = 0; i < digits.size(); i += kGroup)
        groups.append(digits.mid(i, kGroup));
    return groups.join(u' ');
}

} // namespace qorgan::ui
