// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/PasswordEntry.h"
#include "ui/widgets/SecretField.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QMetaProperty>
#include <QSignalSpy>
#include <QTest>

using namespace qorgan::ui;

namespace {

QString dots(int count)
{
    return QString(count, QChar(0x2022));
}

/// What a screen reader is told meanwhile.
struct Heard {
    Heard()
    {
        events.clear();
        QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
            events.append({event->object(), event->type()});
        });
    }
    ~Heard() { QAccessible::installUpdateHandler(nullptr); }
    Heard(const Heard &) = delete;
    Heard &operator=(const Heard &) = delete;

    /// Qt tells nothing where no screen reader can listen, as on the offscreen platform.
    static bool isPossible()
    {
        return QTest::qWaitFor([] { return QAccessible::isActive(); }, 500);
    }

    static inline QList<std::pair<QObject *, QAccessible::Event>> events;
};

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
    void capsLock_cyrillicCapitals_isSuspectedToo();
    void capsLock_cleared_isSuspectedNoLonger();
    void capsLock_hint_isToldToScreenReaders();
    void letters_changed_areToldToScreenReaders();
    void kazakhLetters_everyOne_isKept_data();
    void kazakhLetters_everyOne_isKept();
    void letters_ofEitherLayout_areMarked();
    void letters_digitsAndSigns_leaveTheMark();
    void letters_erased_takeTheMarkAway();
    void letters_mark_isToldToScreenReaders();
    void deadKey_composedLetter_isOneCharacter();
    void composing_unsettled_isNotTaken();
    void inputMethod_takesBack_replacesTheLast();
    void inputMethod_pairOfSurrogates_isOneCharacter();
    void keypadAndAltGr_characters_areTaken();
    void control_characters_areNot();
    void paste_nothingThatFits_keepsClipboardAndField();
    void paste_afterMarking_replacesEverything();
    void undoAndRedo_bringNothingBack();
    void dragAndDrop_areImpossible();
    void access_editing_writesAtTheEndOnly();
    void cvv_takesThreeOrFourDigits();
    void digits_fewer_isNotComplete();
    void memory_clearedField_holdsNothing();

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

void TestSecretField::capsLock_cyrillicCapitals_isSuspectedToo()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    QSignalSpy suspected(&field, &SecretField::capsLockSuspected);
    QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QStringLiteral("Қ"));
    QCoreApplication::sendEvent(&field, &press);
    QCOMPARE(suspected.count(), 1);
    type(field, QStringLiteral("7"));
    QCOMPARE(suspected.count(), 1);
    QKeyEvent shifted(QEvent::KeyPress, Qt::Key_unknown, Qt::ShiftModifier, QStringLiteral("ә"));
    QCoreApplication::sendEvent(&field, &shifted);
    // Shift gives small letters while Caps Lock is on.
    QCOMPARE(suspected.count(), 1);
    type(field, QStringLiteral("ә"));
    QCOMPARE(suspected.count(), 2);
}

void TestSecretField::kazakhLetters_everyOne_isKept_data()
{
    QTest::addColumn<QString>("letter");
    for (const QChar c : QStringLiteral("ӘәҒғҚқҢңӨөҰұҮүҺһІіЁёЙй"))
        QTest::newRow(QString(c).toUtf8().constData()) << QString(c);
}

void TestSecretField::kazakhLetters_everyOne_isKept()
{
    QFETCH(QString, letter);
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    type(field, QStringLiteral("a") + letter + QStringLiteral("1"));
    QCOMPARE(field.secret().view(),
             QByteArrayView((QStringLiteral("a") + letter + QStringLiteral("1")).toUtf8()));
    QTest::keyClick(&field, Qt::Key_Backspace);
    QTest::keyClick(&field, Qt::Key_Backspace);
    QCOMPARE(field.secret().view(), QByteArrayView("a"));
}

void TestSecretField::letters_ofEitherLayout_areMarked()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    QSignalSpy changed(&field, &SecretField::lettersChanged);
    QVERIFY(field.letters() == SecretField::Letters::None);
    type(field, QStringLiteral("q"));
    QVERIFY(field.letters() == SecretField::Letters::Latin);
    type(field, QStringLiteral("w"));
    QCOMPARE(changed.count(), 1);
    type(field, QStringLiteral("ө"));
    QVERIFY(field.letters() == SecretField::Letters::Cyrillic);
    QCOMPARE(changed.count(), 2);
    // The mark is painted: the same dots look otherwise.
    field.resize(400, 50);
    const QImage cyrillic = field.grab().toImage();
    QTest::keyClick(&field, Qt::Key_Backspace);
    type(field, QStringLiteral("o"));
    QCOMPARE(field.characterCount(), 3);
    QVERIFY(field.grab().toImage() != cyrillic);
}

void TestSecretField::letters_digitsAndSigns_leaveTheMark()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    type(field, QStringLiteral("7-!"));
    QVERIFY(field.letters() == SecretField::Letters::None);
    type(field, QStringLiteral("ж7-"));
    QVERIFY(field.letters() == SecretField::Letters::Cyrillic);
}

void TestSecretField::letters_erased_takeTheMarkAway()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    type(field, QStringLiteral("ж"));
    QTest::keyClick(&field, Qt::Key_Backspace);
    QVERIFY(field.letters() == SecretField::Letters::None);
    type(field, QStringLiteral("z"));
    field.clear();
    QVERIFY(field.letters() == SecretField::Letters::None);
}

void TestSecretField::letters_mark_isToldToScreenReaders()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    field.setAccessibleDescription(QStringLiteral("Dots only"));
    auto *access = QAccessible::queryAccessibleInterface(&field);
    QCOMPARE(access->text(QAccessible::Description), QStringLiteral("Dots only"));
    type(field, QStringLiteral("ж"));
    QVERIFY(access->text(QAccessible::Description).startsWith(QStringLiteral("Dots only ")));
    QVERIFY(access->text(QAccessible::Description).contains(QStringLiteral("Cyrillic")));
}

void TestSecretField::deadKey_composedLetter_isOneCharacter()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    // The dead key alone brings no text.
    QKeyEvent dead(QEvent::KeyPress, Qt::Key_Dead_Acute, Qt::NoModifier, QString());
    QCoreApplication::sendEvent(&field, &dead);
    QVERIFY(field.isEmpty());
    QInputMethodEvent composed;
    composed.setCommitString(QStringLiteral("é"));
    QCoreApplication::sendEvent(&field, &composed);
    QCOMPARE(field.characterCount(), 1);
    // Other systems hand the composed letter over as a key.
    QKeyEvent key(QEvent::KeyPress, Qt::Key_Eacute, Qt::NoModifier, QStringLiteral("é"));
    QCoreApplication::sendEvent(&field, &key);
    QCOMPARE(field.secret().view(), QByteArrayView(QStringLiteral("éé").toUtf8()));
}

void TestSecretField::composing_unsettled_isNotTaken()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    type(field, QStringLiteral("ab"));
    QInputMethodEvent composing(QStringLiteral("қа"), {});
    QCoreApplication::sendEvent(&field, &composing);
    QCOMPARE(field.secret().view(), QByteArrayView("ab"));
}

void TestSecretField::inputMethod_takesBack_replacesTheLast()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    type(field, QStringLiteral("abк"));
    QInputMethodEvent better;
    better.setCommitString(QStringLiteral("қ"), -1, 1);
    QCoreApplication::sendEvent(&field, &better);
    QCOMPARE(field.secret().view(), QByteArrayView(QStringLiteral("abқ").toUtf8()));
}

void TestSecretField::inputMethod_pairOfSurrogates_isOneCharacter()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    const QString symbol = QString::fromUcs4(U"\U0001F3D4");
    QInputMethodEvent commit;
    commit.setCommitString(symbol);
    QCoreApplication::sendEvent(&field, &commit);
    QCOMPARE(field.characterCount(), 1);
    QCOMPARE(field.secret().view(), QByteArrayView(symbol.toUtf8()));
    QTest::keyClick(&field, Qt::Key_Backspace);
    QVERIFY(field.secret().isEmpty());
}

void TestSecretField::keypadAndAltGr_characters_areTaken()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_5, QStringLiteral("5"), Qt::KeypadModifier);
    QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_At, QStringLiteral("@"),
                        Qt::ControlModifier | Qt::AltModifier);
    QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QStringLiteral("€"),
                        Qt::GroupSwitchModifier);
    QCOMPARE(field.secret().view(), QByteArrayView(QStringLiteral("5@€").toUtf8()));
}

void TestSecretField::control_characters_areNot()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    type(field, QStringLiteral("a"));
    QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_B, QStringLiteral("\x02"),
                        Qt::ControlModifier);
    QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_F, QStringLiteral("f"), Qt::AltModifier);
    QTest::keyClick(&field, Qt::Key_Tab);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.secret().view(), QByteArrayView("a"));
}

void TestSecretField::paste_nothingThatFits_keepsClipboardAndField()
{
    SecretField field(SecretField::Kind::Digits, QStringLiteral("field"));
    field.setLength(6);
    type(field, QStringLiteral("12"));
    field.markForReplacement();
    QGuiApplication::clipboard()->setText(QStringLiteral("a shopping list"));
    QTest::keySequence(&field, QKeySequence::Paste);
    QCOMPARE(field.secret().view(), QByteArrayView("12"));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a shopping list"));
}

void TestSecretField::paste_afterMarking_replacesEverything()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    type(field, QStringLiteral("wrong"));
    field.markForReplacement();
    QGuiApplication::clipboard()->setText(QStringLiteral("Бүркіт-7"));
    QTest::keySequence(&field, QKeySequence::Paste);
    QCOMPARE(field.secret().view(), QByteArrayView(QStringLiteral("Бүркіт-7").toUtf8()));
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void TestSecretField::undoAndRedo_bringNothingBack()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    type(field, QStringLiteral("secret12"));
    QTest::keySequence(&field, QKeySequence::SelectAll);
    QTest::keyClick(&field, Qt::Key_Delete);
    QVERIFY(field.isEmpty());
    QTest::keySequence(&field, QKeySequence::Undo);
    QTest::keySequence(&field, QKeySequence::Redo);
    QVERIFY(field.isEmpty());
}

void TestSecretField::dragAndDrop_areImpossible()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    field.resize(400, 50);
    field.show();
    type(field, QStringLiteral("secret12"));
    QVERIFY(!field.acceptDrops());
    QGuiApplication::clipboard()->setText(QStringLiteral("kept"));
    QTest::mouseDClick(&field, Qt::LeftButton, {}, QPoint(30, 25));
    QTest::mousePress(&field, Qt::LeftButton, {}, QPoint(20, 25));
    QTest::mouseMove(&field, QPoint(200, 25));
    QTest::mouseRelease(&field, Qt::LeftButton, {}, QPoint(200, 25));
    QTest::mouseClick(&field, Qt::MiddleButton, {}, QPoint(30, 25));
    QTest::keySequence(&field, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("kept"));
    QCOMPARE(field.secret().view(), QByteArrayView("secret12"));
}

void TestSecretField::access_editing_writesAtTheEndOnly()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    type(field, QStringLiteral("ab"));
    auto *access = QAccessible::queryAccessibleInterface(&field);
    QVERIFY(access->editableTextInterface() != nullptr);
    access->editableTextInterface()->insertText(0, QStringLiteral("ң"));
    QCOMPARE(field.secret().view(), QByteArrayView(QStringLiteral("abң").toUtf8()));
    access->editableTextInterface()->replaceText(0, 3, QStringLiteral("xy"));
    QCOMPARE(field.secret().view(), QByteArrayView("xy"));
    access->editableTextInterface()->deleteText(0, 2);
    QVERIFY(field.isEmpty());
}

void TestSecretField::cvv_takesThreeOrFourDigits()
{
    SecretField field(SecretField::Kind::Cvv, QStringLiteral("field"));
    type(field, QStringLiteral("1a2"));
    QCOMPARE(field.characterCount(), 2);
    QVERIFY(!field.isComplete());
    type(field, QStringLiteral("3"));
    QVERIFY(field.isComplete());
    type(field, QStringLiteral("45"));
    QVERIFY(field.isComplete());
    QCOMPARE(field.secret().view(), QByteArrayView("1234"));
    const auto hints = Qt::InputMethodHints(field.inputMethodQuery(Qt::ImHints).toInt());
    QVERIFY(hints.testFlag(Qt::ImhDigitsOnly));
    QVERIFY(hints.testFlag(Qt::ImhHiddenText));
}

void TestSecretField::digits_fewer_isNotComplete()
{
    SecretField field(SecretField::Kind::Digits, QStringLiteral("field"));
    field.setLength(6);
    type(field, QStringLiteral("12345"));
    QVERIFY(!field.isComplete());
    type(field, QStringLiteral("6"));
    QVERIFY(field.isComplete());
}

void TestSecretField::memory_clearedField_holdsNothing()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    type(field, QStringLiteral("secret12"));
    field.clear();
    QVERIFY(field.secret().isEmpty());
    QCOMPARE(field.characterCount(), 0);
    // Nothing of Qt's keeps a copy: no property holds the text.
    const auto *meta = field.metaObject();
    for (int i = 0; i < meta->propertyCount(); ++i)
        QVERIFY(!meta->property(i).read(&field).toString().contains(QStringLiteral("secret12")));
}

void TestSecretField::capsLock_cleared_isSuspectedNoLonger()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    QSignalSpy suspected(&field, &SecretField::capsLockSuspected);
    QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("A"));
    QCoreApplication::sendEvent(&field, &press);
    field.clear();
    QCOMPARE(suspected.count(), 2);
    QVERIFY(!suspected.last().first().toBool());
    // What replaces a marked text is looked at, too.
    type(field, QStringLiteral("a"));
    field.markForReplacement();
    QCoreApplication::sendEvent(&field, &press);
    QVERIFY(suspected.last().first().toBool());
}

void TestSecretField::capsLock_hint_isToldToScreenReaders()
{
    PasswordEntry entry(QStringLiteral("passwordField"));
    entry.show();
    if (!Heard::isPossible())
        QSKIP("no screen reader can listen here");
    const Heard heard;
    QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("A"));
    QCoreApplication::sendEvent(&entry.field(), &press);
    auto *hint = entry.findChild<QWidget *>(QStringLiteral("capsLockHint"));
    QVERIFY(hint->isVisible());
    QVERIFY(Heard::events.contains({hint, QAccessible::Alert}));
}

void TestSecretField::letters_changed_areToldToScreenReaders()
{
    SecretField field(SecretField::Kind::Text, QStringLiteral("field"));
    if (!Heard::isPossible())
        QSKIP("no screen reader can listen here");
    const Heard heard;
    type(field, QStringLiteral("ж"));
    QVERIFY(Heard::events.contains({&field, QAccessible::DescriptionChanged}));
}

QTEST_MAIN(TestSecretField)
#include "tst_SecretField.moc"
