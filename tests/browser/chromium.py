"""The Chromium that the browser tests drive: `python -m tests.browser.chromium` finds or installs it, and says which.

One that is there is taken; on Debian the system's own is installed (as root, or with a sudo that asks nothing);
elsewhere Playwright's. Nothing is skipped in silence: without a browser the tests fail.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


def find_chromium() -> str | None:
    """The path of a Chromium on this machine that starts; None leaves it to Playwright's own."""
    named = os.environ.get("CHROMIUM")
    for name in (named,) if named else NAMES:
        path = shutil.which(name)
        # Ubuntu has a /usr/bin/chromium-browser that only says how to install one.
        if path and _starts(path, "--version"):
            return path
    return None


def chromium_arguments() -> list[str]:
    """What every browser of the tests is started with: no address but this machine's can be reached."""
    arguments = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"]
    if os.geteuid() == 0:  # Chromium's sandbox refuses root
        arguments.append("--no-sandbox")
    return arguments


def install_chromium() -> None:
    """A browser afterwards, and what it needs, as far as this machine lets us; every step is told."""
    root = _as_root()
    lacking = {}
    if find_chromium() is None and _is_debian():
        lacking["chromium"] = "no Chromium"
    if not _has_arabic_font():
        lacking["fonts-noto-core"] = "no font for Arabic"
    if not _starts(sys.executable, "-m", "playwright", "--version"):
        lacking["libatomic1"] = "Playwright's driver does not start"
    if lacking and root is not None:
        print(f"Here is {', '.join(lacking.values())}: installing {', '.join(lacking)}")
        _apt_install(root, *lacking)
    elif lacking:
        print(f"Here is {', '.join(lacking.values())}; on Debian or Ubuntu: sudo apt-get install {' '.join(lacking)}")
    if (path := find_chromium()) is not None:
        print(f"Browser tests drive {path}")
        return
    print("Browser tests drive the Chromium that Playwright brings")
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run([*command, *(["--with-deps"] if root is not None else [])], check=True)


def _as_root() -> list[str] | None:
    """What to put before a command to run it as root, where apt is; None where it cannot be."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if shutil.which("sudo") and _starts("sudo", "-n", "true") else None


def _is_debian() -> bool:
    """Ubuntu's package of the name `chromium` is an empty one that asks for a snap."""
    release = Path("/etc/os-release")
    return release.exists() and "ID=debian" in release.read_text(encoding="utf-8").splitlines()


def _has_arabic_font() -> bool:
    if shutil.which("fc-list") is None:
        return False
    return bool(subprocess.run(["fc-list", ":lang=ar"], check=True, capture_output=True).stdout)


def _apt_install(root: list[str], *packages: str) -> None:
    install = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-qq"], ["env", "DEBIAN_FRONTEND=noninteractive", *install]):
        subprocess.run([*root, *command], check=True, stdout=subprocess.DEVNULL)


def _starts(*command: str) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


if __name__ == "__main__":
    install_chromium()
