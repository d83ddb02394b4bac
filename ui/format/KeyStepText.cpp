// SPDX-License-Identifier: Apache-2.0
#include "ui/format/KeyStepText.h"

#include <QCoreApplication>

namespace qorgan::ui {

namespace {

class KeyStepText
{
    Q_DECLARE_TR_FUNCTIONS(KeyStepText)
public:
    static QString measuring()
    {
        return tr("Finding out how strong the protection of your data can be on this computer…");
    }
    static QString deriving()
    {
        return tr("Preparing the protection of your data; this takes a few seconds…");
    }
    static QString writing() { return tr("Storing the vault on this computer…"); }
};

} // namespace

QString keyStepText(vault::Vault::KeyStep step)
{
    using KeyStep = vault::Vault::KeyStep;
    switch (step) {
    case KeyStep::MeasuringComputer:
        return KeyStepText::measuring();
    case KeyStep::DerivingKey:
        return KeyStepText::deriving();
    case KeyStep::WritingVault:
        return KeyStepText::writing();
    }
    Q_UNREACHABLE();
}

} // namespace qorgan::ui
