# SPDX-License-Identifier: Apache-2.0
"""Runs a qorgan-bank in a folder of its own and talks to its control port."""
import itertools
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request


_recordings = itertools.count(1)


class BankProcess:
    def __init__(self, program, *options, control=True):
        self.program = program
        self.folder = tempfile.mkdtemp(prefix="qorgan-bank-test-")
        self.options = list(options)
        self.control_wanted = control
        self.process = None
        self.ready = None
        self.start()

    def path(self, name):
        return os.path.join(self.folder, name)

    def arguments(self):
        arguments = [self.program, "--listen", "127.0.0.1:0", "--data-dir", self.path("data"),
                     "--ready-file", self.path("ready.json"), "--sms-file", self.path("sms.jsonl")]
        if self.control_wanted:
            arguments += ["--control", "0"]
        return arguments + self.recording() + self.options

    def recording(self):
        """The option that keeps what is said, where exchanges are gathered; only a sandbox profile,
        which is the one played unless told otherwise, may be played with it."""
        folder = os.environ.get("QORGAN_EXCHANGES")
        if not folder or "--bank" in self.options:
            return []
        name = os.path.splitext(os.path.basename(sys.argv[0]))[0]
        return ["--exchanges",
                os.path.join(folder, f"{name}-{os.getpid()}-{next(_recordings)}.jsonl")]

    def start(self, timeout=120):
        ready = self.path("ready.json")
        if os.path.exists(ready):
            os.unlink(ready)
        self.process = subprocess.Popen(self.arguments(), stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT)
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError("the bank ended: " + self.process.stdout.read().decode())
            try:
                with open(ready, encoding="utf-8") as file:
                    self.ready = json.load(file)
                return
            except (OSError, ValueError):
                time.sleep(0.01)
        raise RuntimeError("the bank did not become ready")

    def kill(self):
        """As a power cut for the process: SIGKILL."""
        self.process.kill()
        self.process.wait()

    def restart(self):
        self.process.stdout.close()
        self.start()

    def stop(self, timeout=10):
        """Asks the bank to end.
        Returns its exit status and how long it took."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(timeout)
        return status, time.monotonic() - began

    def close(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self.process:
            self.process.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def peak_memory(self):
        """The most memory the process ever held, in bytes."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as file:
            return next(int(line.split()[1]) * 1024 for line in file if line.startswith("VmHWM"))

    def messages(self, phone):
        with open(self.path("sms.jsonl"), encoding="utf-8") as file:
            lines = [json.loads(line) for line in file]
        return [line for line in lines if line["to"] == phone]

    def last_key(self, phone):
        """The session key of the newest SMS, as a person would read it."""
        text = self.messages(phone)[-1]["text"]
        return re.search(r"\b\d{6}\b", text).group(0)

    def control(self, command, expect=200, token=None, headers=None, **body):
        request = urllib.request.Request(
            self.ready["control"] + "/" + command, data=json.dumps(body).encode(), method="POST",
            headers={"Authorization": "Bearer " + (token or self.ready["control_token"]),
                     "Content-Type": "application/json", **(headers or {})})
        try:
            with urllib.request.urlopen(request, timeout=300) as answer:
                status, text = answer.status, answer.read()
        except urllib.error.HTTPError as error:
            status, text = error.code, error.read()
        if status != expect:
            raise AssertionError(f"control {command}: {status} {text!r}")
        return json.loads(text)
