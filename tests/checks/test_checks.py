# SPDX-License-Identifier: Apache-2.0
"""Proves that each check fails on a planted fault and stays quiet on sound source."""

import shutil
import tempfile
import unittest
from pathlib import Path

import coroutine_check
import format_check
import layer_check
import shell_check
import words_check

HEADER = "// SPDX-License-Identifier: Apache-2.0\n"


class Tree(unittest.TestCase):
    def setUp(self):
        self.root = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.root)

    def plant(self, path, text, header=HEADER):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(header + text, encoding="utf-8")

    def assertFinds(self, findings, *words):
        text = "\n".join(map(str, findings))
        for word in words:
            self.assertIn(word, text)


class LayerCheck(Tree):
    def faults(self, path, text):
        self.plant(path, text)
        return layer_check.check(self.root)

    def test_sound_source_is_clean(self):
        self.plant("core/base/Result.h", "#pragma once\n")
        self.plant("core/domain/Money.h", '#include "base/Result.h"\n#include <QString>\n')
        self.plant("core/vault/Vault.cpp", '#include "domain/Money.h"\nconst char *q = "SELECT * FROM t";\n')
        self.plant("ui/pages/PhonePage.cpp",
                   '#include "domain/Money.h"\n#include <QWidget>\n'
                   '// never call exec() here, nor QEventLoop\n'
                   'auto s = tr("Select a card from the list");\n')
        self.assertEqual([], list(map(str, layer_check.check(self.root))))

    def test_upward_include_is_found(self):
        self.plant("core/domain/Money.h", "")
        self.assertFinds(self.faults("core/base/Bad.cpp", '#include "domain/Money.h"\n'),
                         "core/base/Bad.cpp:2: base must not include domain")

    def test_sibling_include_is_found(self):
        self.plant("core/bank/BankGateway.h", "")
        self.assertFinds(self.faults("core/crypto/Bad.h", '#include "../bank/BankGateway.h"\n'),
                         "crypto must not include bank")

    def test_ui_reaching_past_session_is_found(self):
        for layer in ("vault", "bank", "sync", "platform", "crypto"):
            self.assertFinds(self.faults(f"ui/Bad_{layer}.cpp", f'#include "{layer}/X.h"\n'),
                             f"ui must not include {layer}")

    def test_sandbox_and_client_stay_apart(self):
        self.plant("app/sandbox/Ledger.h", "")
        self.plant("core/session/SignIn.h", "")
        self.assertFinds(self.faults("app/client/Bad.cpp", '#include "sandbox/Ledger.h"\n'),
                         "client must not include sandbox")
        self.assertFinds(self.faults("app/sandbox/Bad.cpp", '#include "session/SignIn.h"\n'),
                         "sandbox must not include session")

    def test_folder_outside_the_layers_is_found(self):
        self.assertFinds(self.faults("core/extra/Bad.cpp", ""), "belongs to no layer")

    def test_foreign_libraries_are_found(self):
        for layer, header in (("domain", "openssl/evp.h"), ("session", "SQLiteCpp/Database.h"),
                              ("vault", "QNetworkReply"), ("session", "QTcpSocket"),
                              ("session", "QWidget"), ("domain", "QtGui/QColor"),
                              ("platform", "QPushButton"), ("bank", "qt6keychain/keychain.h"),
                              ("sync", "argon2.h"), ("bank", "httplib.h"), ("domain", "QSettings")):
            self.assertFinds(self.faults(f"core/{layer}/Bad.cpp", f"#include <{header}>\n"),
                             f"{layer} must not see", header)

    def test_openssl_in_a_header_of_crypto_is_found(self):
        self.assertFinds(self.faults("core/crypto/Bad.h", "#include <openssl/evp.h>\n"), "in a header")

    def test_banned_calls_are_found(self):
        for path, line, words in (
                ("ui/A.cpp", "QEventLoop loop;", "nested event loop"),
                ("ui/B.cpp", "qApp->processEvents();", "nested event loop"),
                ("ui/C.cpp", "if (dialog.exec()) {}", "no exec()"),
                ("core/bank/D.cpp", "future.waitForFinished();", "no blocking wait"),
                ("core/sync/E.cpp", "static Engine &instance();", "no singletons"),
                ("ui/F.cpp", "Theme::instance().apply();", "no singletons"),
                ("ui/pages/G.cpp", "auto r = co_await task;", "deliver()"),
                ("core/session/H.cpp", 'auto t = tr("Wrong key");', "core never translates"),
                ("core/domain/I.cpp", "auto now = QDateTime::currentDateTimeUtc();", "Clock&"),
                ("core/crypto/J.cpp", "QRandomGenerator::system();", "Random&"),
                ("core/session/K.cpp", "void f(const QString &password);", "SecretBytes"),
                ("ui/L.cpp", "double amount = 1;", "qint64"),
                ("ui/M.cpp", 'auto q = "SELECT * FROM operations";', "SQL in ui"),
                ("core/session/N.cpp", 'auto q = u"PRAGMA journal_mode"_s;', "SQL in session")):
            self.assertFinds(self.faults(path, line + "\n"), f"{path}:2:", words)


class CoroutineCheck(Tree):
    def faults(self, text):
        self.plant("core/session/A.cpp", text)
        return coroutine_check.check(self.root)

    def test_sound_source_is_clean(self):
        self.assertEqual([], self.faults(
            "auto chosen = own ? a : b;\n"
            "auto r = co_await vault.create(chosen, {}, [](int n) { return n; });\n"
            "for (auto &x : {1, 2}) { co_await x.close(); }\n"
            "co_return std::exchange(m_kept, {});\nco_return kept;\n"))

    def test_traps_are_found(self):
        for line, words in (("co_await f(own ? a : b);", "`?:`"),
                            ("auto r = co_await f(1, [this] { g(); });", "lambda"),
                            ("auto r = co_await f(Header{1, 2});", "braced"),
                            ("auto r = co_await f(1,\n    {name, 2});", "braced"),
                            ("co_return m_kept;", "moves out of m_kept")):
            self.assertFinds(self.faults(line + "\n"), "core/session/A.cpp:2:", words)


class WordsCheck(Tree):
    def setUp(self):
        super().setUp()
        self.translate("kk", "Кіру")
        self.translate("ru", "Войти")

    def translate(self, language, text, kind="", source="Sign in"):
        attribute = f' type="{kind}"' if kind else ""
        self.plant(f"translations/qorgan_{language}.ts",
                   f'<?xml version="1.0" encoding="utf-8"?><TS language="{language}"><context><name>P</name>'
                   f"<message><source>{source}</source><translation{attribute}>{text}</translation></message>"
                   "</context></TS>", header="")

    def faults(self):
        return words_check.check(self.root)

    def test_sound_tree_is_clean(self):
        self.plant("core/base/A.h", "line->setPlaceholderText(hint);\n")
        self.assertEqual([], list(map(str, self.faults())))

    def test_missing_licence_is_found(self):
        self.plant("core/base/A.h", "#pragma once\n", header="")
        self.plant("tests/contract/a.mjs", "export {};\n", header="")
        faults = self.faults()
        self.assertFinds(faults, "core/base/A.h:1: no licence line")
        self.assertFinds(faults, "tests/contract/a.mjs:1: no licence line")

    def test_unfinished_words_are_found(self):
        for number, word in enumerate(("TODO", "FIXME", "XXX", "not implemented", "placeholder", "for now")):
            self.plant(f"ui/A{number}.cpp", f"// {word}: later\n")
            self.assertFinds(self.faults(), f"ui/A{number}.cpp:2: unfinished", word)

    def test_machine_paths_and_registry_hosts_are_found(self):
        for number, word in enumerate(("/home/someone/qorgan", "/work/main", "/root/x", "/tmp/qorgan",
                                       "https://deb.debian.org/debian", "registry.npmjs.org")):
            self.plant(f"docs/a{number}.md", f"see {word}\n", header="")
            self.assertFinds(self.faults(), f"docs/a{number}.md:1: a ")

    def test_unfinished_translation_is_found(self):
        self.translate("kk", "Кіру", kind="unfinished")
        self.assertFinds(self.faults(), "qorgan_kk.ts", "unfinished")

    def test_empty_translation_is_found(self):
        self.translate("ru", "")
        self.assertFinds(self.faults(), "qorgan_ru.ts", "empty")

    def test_translation_in_one_language_only_is_found(self):
        self.translate("ru", "Выйти", source="Log out")
        self.assertFinds(self.faults(), "qorgan_ru.ts:1: missing: P: 'Sign in'",
                         "qorgan_kk.ts:1: missing: P: 'Log out'")

    def test_kk_equal_to_ru_is_found_unless_reviewed(self):
        self.translate("kk", "Пароль")
        self.translate("ru", "Пароль")
        self.assertFinds(self.faults(), "kk equals ru")
        self.plant("tests/checks/kk-equals-ru.txt", "Пароль\n", header="")
        self.assertEqual([], list(map(str, self.faults())))

    def test_reviewed_text_that_nothing_needs_is_found(self):
        self.plant("tests/checks/kk-equals-ru.txt", "Пароль\n", header="")
        self.assertFinds(self.faults(), "no longer needed: 'Пароль'")

    def test_missing_translation_file_is_found(self):
        (self.root / "translations/qorgan_kk.ts").unlink()
        self.assertFinds(self.faults(), "qorgan_kk.ts:1: missing")


class FormatCheck(Tree):
    def test_only_the_badly_laid_out_file_is_found(self):
        shutil.copy(Path(__file__).resolve().parents[2] / ".clang-format", self.root)
        self.plant("core/base/Good.h", "int sound();\n")
        self.plant("core/base/Bad.h", "int   bad( );\n")
        self.assertEqual(["core/base/Bad.h:2: run script/format"],
                         list(map(str, format_check.check(self.root))))


class ShellCheck(Tree):
    def test_only_the_unsafe_script_is_found(self):
        self.plant("script/good", 'set -eu\nprintf "%s\\n" "$1"\n', header="#!/usr/bin/env bash\n")
        self.plant("script/bad", "set -eu\nrm $1/*\n", header="#!/usr/bin/env bash\n")
        found = list(map(str, shell_check.check(self.root)))
        self.assertTrue(found)
        self.assertTrue(all(line.startswith("script/bad:3:") for line in found), found)


if __name__ == "__main__":
    unittest.main()
