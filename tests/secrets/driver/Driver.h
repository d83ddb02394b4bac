// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocalSocket>
#include <QObject>
#include <QStringList>

namespace qorgan::secrets {

/// Drives the windows of the program it was loaded into, as a person does by mouse and keyboard.
/// Obeys a line at a time from the local socket QORGAN_DRIVER_SOCKET and answers a line each:
///   sees NAME                  yes | no: a visible widget of that name that can be used
///   click NAME                 ok | no
///   type NAME MASKED           types into a widget; see unmasked()
///   clear NAME                 removes all that a secret field holds
///   press KEY                  Qt's number of a key, sent to where the focus is
///   plant MASKED               keeps the text in the memory from now on, for the scan to find
///   texts                      all that can be read in the windows, in base64
///   close                      closes the main window
class Driver : public QObject
{
    Q_OBJECT
public:
    Driver();

private:
    void readLines();
    [[nodiscard]] QByteArray obey(const QList<QByteArray> &words);

    QLocalSocket m_socket;
};

} // namespace qorgan::secrets
