// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace qorgan::bank {

/// A server's certificate chain and key, PEM.
struct TestIdentity {
    QByteArray chain;
    QByteArray key;
};

/// A certification authority made by the openssl program for one test; ends the test program when
/// openssl refuses.
class TestAuthority
{
public:
    explicit TestAuthority(const QString &name);

    /// @param alternativeName  as in "IP:127.0.0.1" or "DNS:bank.example"
    /// @param from, to         "20200101000000Z"; empty for now and a month on
    [[nodiscard]] TestIdentity issue(const QString &alternativeName, const QString &from = {},
                                     const QString &to = {});

    /// How many were issued; the last one is called "server" and this number.
    [[nodiscard]] int issued() const { return m_issued; }

    [[nodiscard]] QByteArray certificate() const;
    /// SHA-256 of the authority's SubjectPublicKeyInfo in base64, by the openssl program.
    [[nodiscard]] QByteArray pin() const;

    /// The pin of the first certificate of a chain, by the openssl program.
    [[nodiscard]] static QByteArray pinOf(const QByteArray &chain);
    /// A certificate that vouches for itself.
    [[nodiscard]] static TestIdentity selfSigned(const QString &alternativeName);

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    int m_issued = 0;
};

/// Runs the openssl program and gives its standard output; ends the test program when it fails.
QByteArray runOpenssl(const QStringList &arguments, const QByteArray &input = {});

} // namespace qorgan::bank
