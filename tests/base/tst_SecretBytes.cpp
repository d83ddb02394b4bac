// SPDX-License-Identifier: Apache-2.0
#include "base/SecretBytes.h"

#include <QTest>

#include <cstring>
#include <type_traits>

using qorgan::base::SecretBytes;

static_assert(!std::is_copy_constructible_v<SecretBytes>);
static_assert(!std::is_copy_assignable_v<SecretBytes>);
static_assert(std::is_nothrow_move_constructible_v<SecretBytes>);

class tst_SecretBytes : public QObject
{
    Q_OBJECT

private slots:
    void newOne_isEmpty();
    void sized_isZeroed();
    void copyOf_holdsTheBytes();
    void clone_isIndependent();
    void append_grows();
    void append_ownView_isSafe();
    void truncate_wipesTheRest();
    void truncate_larger_changesNothing();
    void clear_empties();
    void move_leavesTheSourceEmpty();
    void moveToItself_keepsTheBytes();
    void equals_comparesContent();
    void manyLarge_stillWork();
};

void tst_SecretBytes::newOne_isEmpty()
{
    const SecretBytes empty;
    QVERIFY(empty.isEmpty());
    QCOMPARE(empty.size(), std::size_t{0});
    QVERIFY(empty.view().isEmpty());
    QVERIFY(empty.bytes().empty());
    QVERIFY(SecretBytes(0).isEmpty());
}

void tst_SecretBytes::sized_isZeroed()
{
    const SecretBytes bytes(64);
    QCOMPARE(bytes.view().toByteArray(), QByteArray(64, '\0'));
}

void tst_SecretBytes::copyOf_holdsTheBytes()
{
    const QByteArray source("пароль\0x", 14);
    QCOMPARE(SecretBytes::copyOf(source).view().toByteArray(), source);
    QVERIFY(SecretBytes::copyOf({}).isEmpty());
}

void tst_SecretBytes::clone_isIndependent()
{
    auto original = SecretBytes::copyOf("abc");
    const auto copy = original.clone();
    original.bytes()[0] = std::byte{'x'};
    QCOMPARE(copy.view().toByteArray(), QByteArray("abc"));
    QCOMPARE(original.view().toByteArray(), QByteArray("xbc"));
}

void tst_SecretBytes::append_grows()
{
    SecretBytes bytes;
    QByteArray expected;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray part = QByteArray::number(i);
        bytes.append(part);
        expected += part;
    }
    bytes.append({});
    QCOMPARE(bytes.view().toByteArray(), expected);
}

void tst_SecretBytes::append_ownView_isSafe()
{
    auto bytes = SecretBytes::copyOf("abc");
    for (int i = 0; i < 6; ++i)
        bytes.append(bytes.view());
    QCOMPARE(bytes.view().toByteArray(), QByteArray("abc").repeated(64));
}

void tst_SecretBytes::truncate_wipesTheRest()
{
    auto bytes = SecretBytes::copyOf("secret");
    const char *data = bytes.view().data();
    bytes.truncate(2);
    QCOMPARE(bytes.view().toByteArray(), QByteArray("se"));
    // Still this object's memory, no longer its content.
    QCOMPARE(QByteArray(data + 2, 4), QByteArray(4, '\0'));
}

void tst_SecretBytes::truncate_larger_changesNothing()
{
    auto bytes = SecretBytes::copyOf("secret");
    bytes.truncate(100);
    bytes.truncate(6);
    QCOMPARE(bytes.view().toByteArray(), QByteArray("secret"));
}

void tst_SecretBytes::clear_empties()
{
    auto bytes = SecretBytes::copyOf("secret");
    bytes.clear();
    QVERIFY(bytes.isEmpty());
    bytes.clear();
    bytes.append("again");
    QCOMPARE(bytes.view().toByteArray(), QByteArray("again"));
}

void tst_SecretBytes::move_leavesTheSourceEmpty()
{
    auto source = SecretBytes::copyOf("secret");
    const char *data = source.view().data();
    SecretBytes target = std::move(source);
    QVERIFY(source.isEmpty());
    // Moved, not copied: no second place to wipe.
    QCOMPARE(static_cast<const void *>(target.view().data()), static_cast<const void *>(data));
    SecretBytes other = SecretBytes::copyOf("other");
    other = std::move(target);
    QVERIFY(target.isEmpty());
    QCOMPARE(other.view().toByteArray(), QByteArray("secret"));
}

void tst_SecretBytes::moveToItself_keepsTheBytes()
{
    auto bytes = SecretBytes::copyOf("secret");
    SecretBytes &same = bytes;
    bytes = std::move(same);
    QCOMPARE(bytes.view().toByteArray(), QByteArray("secret"));
}

void tst_SecretBytes::equals_comparesContent()
{
    const auto secret = SecretBytes::copyOf("secret");
    QVERIFY(secret.equals(SecretBytes::copyOf("secret")));
    QVERIFY(!secret.equals(SecretBytes::copyOf("secreT")));
    QVERIFY(!secret.equals(SecretBytes::copyOf("secrets")));
    QVERIFY(!secret.equals({}));
    QVERIFY(SecretBytes().equals({}));
}

// More than the locked heap holds: what does not fit lies elsewhere and works the same.
void tst_SecretBytes::manyLarge_stillWork()
{
    std::vector<SecretBytes> kept;
    for (int i = 0; i < 64; ++i)
        kept.push_back(SecretBytes::copyOf(QByteArray(65'536, static_cast<char>('a' + i % 26))));
    for (std::size_t i = 0; i < kept.size(); ++i) {
        QCOMPARE(kept[i].view().toByteArray(),
                 QByteArray(65'536, static_cast<char>('a' + static_cast<int>(i) % 26)));
    }
}

QTEST_APPLESS_MAIN(tst_SecretBytes)
#include "tst_SecretBytes.moc"
