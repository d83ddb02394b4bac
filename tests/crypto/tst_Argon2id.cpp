// SPDX-License-Identifier: Apache-2.0
#include "crypto/Argon2id.h"
#include "testkit/Outcome.h"

#include <QFile>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace qorgan;
using base::ErrorCode;
using base::SecretBytes;
using crypto::KdfParameters;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

namespace {

/// Lets this process map no more than `bytes` besides what it has, while it lives.
class NoMemoryBeyond
{
public:
    explicit NoMemoryBeyond(rlim_t bytes)
    {
        QFile pages(QStringLiteral("/proc/self/statm"));
        if (!pages.open(QIODevice::ReadOnly) || getrlimit(RLIMIT_AS, &m_before) != 0)
            qFatal("The size of the process is not told.");
        const auto mapped = pages.readAll().split(' ').first().toULongLong()
                            * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
        const rlimit limit{mapped + bytes, m_before.rlim_max};
        if (setrlimit(RLIMIT_AS, &limit) != 0)
            qFatal("The size of the process cannot be limited.");
    }
    ~NoMemoryBeyond() { setrlimit(RLIMIT_AS, &m_before); }
    NoMemoryBeyond(const NoMemoryBeyond &) = delete;
    NoMemoryBeyond &operator=(const NoMemoryBeyond &) = delete;

private:
    rlimit m_before{};
};

} // namespace

class tst_Argon2id : public QObject
{
    Q_OBJECT

private slots:
    void publishedVector_allInputs_givesPublishedTag();
    void secret_changed_changesTheTag();
    void parameters_weakOrAbsurd_refused_data();
    void parameters_weakOrAbsurd_refused();
    void parameters_refused_takeNoMemory();
    void parameters_atTheLimits_accepted_data();
    void parameters_atTheLimits_accepted();
    void salt_ofOtherLength_refused();
    void length_outsideRange_refused();
    void password_sameSalt_sameKey();
};

// RFC 9106, 5.3: https://www.rfc-editor.org/rfc/rfc9106#section-5.3
void tst_Argon2id::publishedVector_allInputs_givesPublishedTag()
{
    const auto tag = crypto::argon2idUnchecked(
        SecretBytes::copyOf(QByteArray(32, '\x01')), QByteArray(16, '\x02'), {32, 3, 4},
        SecretBytes::copyOf(QByteArray(8, '\x03')), QByteArray(12, '\x04'));
    QCOMPARE(outcome(tag), succeeded());
    QCOMPARE(tag->view().toByteArray().toHex(),
             QByteArray("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
}

void tst_Argon2id::secret_changed_changesTheTag()
{
    const auto password = SecretBytes::copyOf("correct horse");
    const QByteArray salt(16, 's');
    const auto without = crypto::argon2idUnchecked(password, salt, {32, 3, 1});
    const auto with =
        crypto::argon2idUnchecked(password, salt, {32, 3, 1}, SecretBytes::copyOf("pepper"));
    QCOMPARE(outcome(without), succeeded());
    QCOMPARE(outcome(with), succeeded());
    QVERIFY(!with->equals(*without));
}

void tst_Argon2id::parameters_weakOrAbsurd_refused_data()
{
    QTest::addColumn<quint32>("memoryKib");
    QTest::addColumn<quint32>("passes");
    QTest::addColumn<quint32>("lanes");
    QTest::newRow("memory just below 64 MiB") << 65'535U << 3U << 4U;
    QTest::newRow("no memory") << 0U << 3U << 4U;
    QTest::newRow("memory just above 1 GiB") << 1'048'577U << 3U << 4U;
    // Would take 4 TiB if it were allocated before it is refused.
    QTest::newRow("memory of 4 TiB") << 0xffffffffU << 3U << 4U;
    QTest::newRow("two passes") << 65'536U << 2U << 4U;
    QTest::newRow("eleven passes") << 65'536U << 11U << 4U;
    QTest::newRow("passes of years") << 65'536U << 0xffffffffU << 4U;
    QTest::newRow("no lane") << 65'536U << 3U << 0U;
    QTest::newRow("seventeen lanes") << 65'536U << 3U << 17U;
    // libargon2 itself accepts as many threads as this.
    QTest::newRow("8192 lanes") << 65'536U << 3U << 8'192U;
}

void tst_Argon2id::parameters_weakOrAbsurd_refused()
{
    QFETCH(const quint32, memoryKib);
    QFETCH(const quint32, passes);
    QFETCH(const quint32, lanes);
    const KdfParameters parameters{memoryKib, passes, lanes};
    QCOMPARE(outcome(crypto::checkKdfParameters(parameters)),
             failed(ErrorCode::KdfParametersRefused));
    QCOMPARE(outcome(crypto::argon2id(SecretBytes::copyOf("p"), QByteArray(16, 's'), parameters)),
             failed(ErrorCode::KdfParametersRefused));
}

// With no more than 16 MiB to be had, even the least costs end for want of memory. What is refused
// is refused before that.
void tst_Argon2id::parameters_refused_takeNoMemory()
{
    const auto password = SecretBytes::copyOf("p");
    const QByteArray salt(16, 's');
    const NoMemoryBeyond limit(16U * 1024U * 1024U);
    QCOMPARE(outcome(crypto::argon2id(password, salt, {65'536, 3, 1})),
             failed(ErrorCode::KdfOutOfMemory));
    for (const quint32 memoryKib : {1'048'577U, 4'194'304U, 0xffffffffU}) {
        QCOMPARE(outcome(crypto::argon2id(password, salt, {memoryKib, 3, 1})),
                 failed(ErrorCode::KdfParametersRefused));
    }
    QCOMPARE(outcome(crypto::argon2id(password, salt, {65'536, 3, 8'192})),
             failed(ErrorCode::KdfParametersRefused));
}

void tst_Argon2id::parameters_atTheLimits_accepted_data()
{
    QTest::addColumn<quint32>("memoryKib");
    QTest::addColumn<quint32>("passes");
    QTest::addColumn<quint32>("lanes");
    QTest::newRow("least") << 65'536U << 3U << 1U;
    QTest::newRow("most") << 1'048'576U << 10U << 16U;
}

void tst_Argon2id::parameters_atTheLimits_accepted()
{
    QFETCH(const quint32, memoryKib);
    QFETCH(const quint32, passes);
    QFETCH(const quint32, lanes);
    QCOMPARE(outcome(crypto::checkKdfParameters({memoryKib, passes, lanes})), succeeded());
}

void tst_Argon2id::salt_ofOtherLength_refused()
{
    const auto password = SecretBytes::copyOf("p");
    for (const int length : {0, 8, 15, 17, 64}) {
        QCOMPARE(outcome(crypto::argon2id(password, QByteArray(length, 's'), {65'536, 3, 1})),
                 failed(ErrorCode::KdfParametersRefused));
    }
}

void tst_Argon2id::length_outsideRange_refused()
{
    const auto password = SecretBytes::copyOf("p");
    for (const std::size_t length : {0U, 3U, 1025U}) {
        QCOMPARE(outcome(crypto::argon2idUnchecked(password, QByteArray(16, 's'), {32, 3, 1}, {},
                                                   {}, length)),
                 failed(ErrorCode::KdfParametersRefused));
    }
}

void tst_Argon2id::password_sameSalt_sameKey()
{
    const QByteArray salt(16, 's');
    const KdfParameters least{65'536, 3, 1};
    const auto key = crypto::argon2id(SecretBytes::copyOf("Құпиясөз 1"), salt, least);
    const auto again = crypto::argon2id(SecretBytes::copyOf("Құпиясөз 1"), salt, least);
    const auto other = crypto::argon2id(SecretBytes::copyOf("Құпиясөз 2"), salt, least);
    QCOMPARE(outcome(key), succeeded());
    QCOMPARE(outcome(again), succeeded());
    QCOMPARE(outcome(other), succeeded());
    QCOMPARE(key->size(), std::size_t{32});
    QVERIFY(key->equals(*again));
    QVERIFY(!key->equals(*other));
}

QTEST_GUILESS_MAIN(tst_Argon2id)
#include "tst_Argon2id.moc"
