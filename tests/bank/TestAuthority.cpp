// SPDX-License-Identifier: Apache-2.0
#include "TestAuthority.h"

#include "testkit/TestPaths.h"

#include <QCryptographicHash>
#include <QProcess>

namespace qorgan::bank {

using namespace Qt::StringLiterals;

namespace {

QStringList newKey(const QString &keyFile)
{
    return {u"-newkey"_s, u"ec"_s,      u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
            u"-nodes"_s,  u"-keyout"_s, keyFile};
}

QByteArray configuration(const QString &folder)
{
    return u"[ca]\ndefault_ca=own\n[own]\ndatabase=%1/index\nserial=%1/serial\nnew_certs_dir=%1\n"
           "default_md=sha256\npolicy=any\nunique_subject=no\n[any]\ncommonName=supplied\n"_s
               .arg(folder)
               .toUtf8();
}

} // namespace

QByteArray runOpenssl(const QStringList &arguments, const QByteArray &input)
{
    QProcess openssl;
    openssl.start(u"openssl"_s, arguments);
    openssl.write(input);
    openssl.closeWriteChannel();
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')),
               openssl.readAllStandardError().constData());
    return openssl.readAllStandardOutput();
}

TestAuthority::TestAuthority(const QString &name)
{
    runOpenssl(QStringList{u"req"_s, u"-x509"_s} + newKey(path(u"ca.key"_s))
               + QStringList{u"-out"_s, path(u"ca.pem"_s), u"-days"_s, u"30"_s, u"-subj"_s,
                             u"/CN="_s + name});
    testkit::writeFile(path(u"ca.conf"_s), configuration(m_folder.path()));
    testkit::writeFile(path(u"index"_s), {});
    testkit::writeFile(path(u"serial"_s), "1000\n");
}

TestIdentity TestAuthority::issue(const QString &alternativeName, const QString &from,
                                  const QString &to)
{
    const QString name = u"server%1"_s.arg(++m_issued);
    const QString key = path(name + u".key"_s);
    const QString certificate = path(name + u".pem"_s);
    runOpenssl(QStringList{u"req"_s} + newKey(key)
               + QStringList{u"-out"_s, path(name + u".csr"_s), u"-subj"_s, u"/CN="_s + name});
    testkit::writeFile(path(name + u".ext"_s),
                       "basicConstraints=CA:FALSE\nsubjectAltName=" + alternativeName.toUtf8());
    QStringList arguments{u"ca"_s,
                          u"-batch"_s,
                          u"-notext"_s,
                          u"-config"_s,
                          path(u"ca.conf"_s),
                          u"-cert"_s,
                          path(u"ca.pem"_s),
                          u"-keyfile"_s,
                          path(u"ca.key"_s),
                          u"-in"_s,
                          path(name + u".csr"_s),
                          u"-out"_s,
                          certificate,
                          u"-extfile"_s,
                          path(name + u".ext"_s),
                          u"-days"_s,
                          u"30"_s};
    if (!from.isEmpty())
        arguments += {u"-startdate"_s, from, u"-enddate"_s, to};
    runOpenssl(arguments);
    return {testkit::readFile(certificate), testkit::readFile(key)};
}

QByteArray TestAuthority::certificate() const
{
    return testkit::readFile(path(u"ca.pem"_s));
}

QByteArray TestAuthority::pin() const
{
    return pinOf(certificate());
}

QByteArray TestAuthority::pinOf(const QByteArray &chain)
{
    const QByteArray key = runOpenssl({u"x509"_s, u"-noout"_s, u"-pubkey"_s}, chain);
    const QByteArray der =
        runOpenssl({u"pkey"_s, u"-pubin"_s, u"-outform"_s, u"der"_s, u"-pubout"_s}, key);
    return QCryptographicHash::hash(der, QCryptographicHash::Sha256).toBase64();
}

TestIdentity TestAuthority::selfSigned(const QString &alternativeName)
{
    QTemporaryDir folder;
    const QString key = folder.filePath(u"own.key"_s);
    const QString certificate = folder.filePath(u"own.pem"_s);
    runOpenssl(QStringList{u"req"_s, u"-x509"_s} + newKey(key)
               + QStringList{u"-out"_s, certificate, u"-days"_s, u"30"_s, u"-subj"_s, u"/CN=own"_s,
                             u"-addext"_s, u"subjectAltName="_s + alternativeName});
    return {testkit::readFile(certificate), testkit::readFile(key)};
}

} // namespace qorgan::bank
