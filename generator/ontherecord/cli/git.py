"""What git remembers of a folder, read without touching it.

The repository may be anybody's: no shell, no hooks, no filters, no network, and nothing that a repository's own
configuration could have run. Only `rev-parse`, `merge-base`, `for-each-ref`, `ls-tree` and `cat-file` are asked.
"""

import os
import posixpath
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from ontherecord.content.decoding import LARGEST
from ontherecord.verify.naming import find_nearest_name

_SAFE = (
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.hooksPath=/dev/null"),
    *("-c", "core.sshCommand=false"),
    *("-c", "protocol.allow=never"),
)
_SURROUNDINGS = {
    "GIT_ALLOW_PROTOCOL": "",  # a clone without old contents would fetch them by itself, by whatever program it names
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "LC_ALL": "C",
}
_DROPPED = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_EXTERNAL_DIFF", "GIT_PAGER")
"""What a hook's surroundings would tell git; it is to look for the repository around the folder."""
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_BRANCH = re.compile(r"(?:refs/remotes/)?(?P<remote>[^/]+)/(?P<branch>.+)")


_LACKS_CONTENTS = (
    "This clone of the repository lacks former contents of its files (it was made with --filter). "
    "Clone it without --filter, or run: git fetch --refetch --no-filter"
)


class GitError(click.ClickException):
    """The former version cannot be read; the message says what is lacking and what mends it."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Former:
    """A commit whose files can be read."""

    repository: "Repository"
    commit: str
    note: str = ""
    """What whoever reads the comparison has to know; empty for most."""

    def list(self, folder: str) -> dict[str, str]:
        """The files below a folder of the repository (all, with an empty one), by their paths from it; no links.

        Their values are what git calls their contents.
        """
        told = self.repository.ask("ls-tree", "-r", "-z", "--full-tree", self.commit, "--", folder or ".")
        found = {}
        for line in told.split(b"\0"):
            about, _, name = line.partition(b"\t")
            parts = about.split()
            if len(parts) == 3 and parts[0] in (b"100644", b"100755") and parts[1] == b"blob":
                path = name.decode("utf-8", "surrogateescape")
                found[posixpath.relpath(path, folder) if folder else path] = parts[2].decode()
        return found

    def read(self, contents: Iterable[str]) -> dict[str, bytes]:
        """Contents by what git calls them. Those too large for a record or an article are left out."""
        names = list(dict.fromkeys(contents))
        sizes = self._ask_for(names, "--batch-check").decode().splitlines()
        small = [name for name, line in zip(names, sizes, strict=True) if _read_size(line.split()) <= LARGEST]
        told = self._ask_for(small, "--batch")
        found: dict[str, bytes] = {}
        at = 0
        for name in small:
            end = told.index(b"\n", at)
            size = _read_size(told[at:end].decode().split())
            found[name] = told[end + 1 : end + 1 + size]
            at = end + 1 + size + 1
        return found

    def _ask_for(self, names: Iterable[str], how: str) -> bytes:
        given = "".join(f"{name}\n" for name in names).encode()
        return self.repository.ask("cat-file", how, given=given) if given else b""


def _read_size(about: Sequence[str]) -> int:
    # “ID blob SIZE”, or “ID missing”.
    if len(about) != 3:
        raise GitError(_LACKS_CONTENTS)
    return int(about[2])


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository around a folder."""

    program: str
    top: Path
    """Its top folder, links resolved."""

    def has(self, path: Path) -> bool:
        """Whether a path lies in the repository's folder."""
        return path.resolve().is_relative_to(self.top)

    def locate(self, path: Path) -> str:
        """A path as the repository knows it, with `/`; empty for the top. Raises GitError for one outside."""
        real = path.resolve()
        if not real.is_relative_to(self.top):
            raise GitError(
                f"{path} is not in the repository {self.top}, so git knows no former version of it. "
                "--against needs the content folder in a git repository."
            )
        found = real.relative_to(self.top).as_posix()
        return "" if found == "." else found

    def find(self, reference: str) -> Former:
        """What was published by a reference such as `origin/main`: where this branch left it, if git can tell."""
        commit = self._resolve(reference)
        head = self._try("rev-parse", "--verify", "--quiet", "HEAD^{commit}")
        if not head:
            return Former(self, commit)
        base = self._try("merge-base", commit, head.strip()).strip()
        if _COMMIT.fullmatch(base):
            return Former(self, base)
        note = (
            f"This clone is shallow and does not show where {reference} and your branch part; compared with "
            f"{reference} itself. If your branch is behind it, fetch the history first: git fetch --unshallow"
            if self._is_shallow()
            else ""
        )
        return Former(self, commit, note)

    def ask(self, *arguments: str, given: bytes = b"") -> bytes:
        """What git answers. Raises GitError with what it complained of."""
        done = _run([self.program, *_SAFE, "--no-pager", *arguments], self.top, given)
        if done.returncode:
            raise GitError(_describe_failure(done.stderr, self.top))
        return done.stdout

    def _try(self, *arguments: str) -> str:
        done = _run([self.program, *_SAFE, "--no-pager", *arguments], self.top)
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""

    def _is_shallow(self) -> bool:
        return self._try("rev-parse", "--is-shallow-repository").strip() == "true"

    def _resolve(self, reference: str) -> str:
        if not reference or reference.endswith("/"):
            raise GitError(
                f"--against {reference or '(nothing)'} names no version. Name a branch or a commit: "
                "--against origin/main. In a workflow, the name of the branch is there for pull requests only."
            )
        if reference.startswith("-") or any(not char.isprintable() for char in reference):
            raise GitError(f"--against {reference!r} cannot be a version: no name begins with - or has control signs.")
        commit = self._try("rev-parse", "--verify", "--quiet", f"{reference}^{{commit}}").strip()
        if _COMMIT.fullmatch(commit):
            return commit
        raise GitError(self._describe_unknown(reference))

    def _describe_unknown(self, reference: str) -> str:
        named = self._try("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags")
        known = [name for name in named.split() if not name.endswith("/HEAD")]
        if not self._try("rev-parse", "--verify", "--quiet", "HEAD^{commit}") and not known:
            return "This repository has no commit yet, so there is no former version to compare with."
        remotes = self._find_remotes(known)
        branch = _BRANCH.fullmatch(reference)
        lacking = f"This clone does not have {reference}."
        in_workflow = "In a GitHub workflow, give actions/checkout `fetch-depth: 0`."
        if branch is not None and branch["remote"] in remotes:
            remote, name = branch["remote"], branch["branch"]
            fetch = f"git fetch --depth=1 {remote} {name}:refs/remotes/{remote}/{name}"
            near = find_nearest_name(reference, [one for one in known if one.startswith(f"{remote}/")])
            meant = f" Did you mean {near}?" if near and not self._is_shallow() else ""
            return f"{lacking}{meant} Fetch it: {fetch}\n{in_workflow}"
        if self._is_shallow():
            return f"{lacking} It is shallow: fetch the history with git fetch --unshallow\n{in_workflow}"
        near = find_nearest_name(reference, known)
        return f"{lacking} {f'Did you mean {near}? ' if near else ''}Its branches are listed by: git branch --all"

    def _find_remotes(self, known: list[str]) -> set[str]:
        told = self._try("config", "--local", "--get-regexp", r"^remote\..*\.url$")
        named = {line.split(" ", 1)[0].removeprefix("remote.").removesuffix(".url") for line in told.splitlines()}
        return named | {"origin"} if known or named else named


def find_repository(folder: Path) -> Repository:
    """The repository around a folder. Raises GitError when there is none, or git is not installed."""
    program = shutil.which("git")
    if program is None:
        raise GitError(
            "--against reads the former version from git, and git is not installed here. "
            "Get it from https://git-scm.com/downloads, or check without --against."
        )
    done = _run([program, *_SAFE, "rev-parse", "--show-toplevel"], folder)
    top = done.stdout.decode("utf-8", "surrogateescape").removesuffix("\n")
    if done.returncode or not top:
        raise GitError(_describe_failure(done.stderr, folder))
    return Repository(program, Path(top).resolve())


def _run(command: list[str], folder: Path, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    surroundings: Mapping[str, str] = {
        name: value for name, value in os.environ.items() if name not in _DROPPED and not name.startswith("GIT_TRACE")
    }
    try:
        return subprocess.run(  # noqa: S603 - a list, no shell; names that begin with `-` are refused before
            command, cwd=folder, input=given, capture_output=True, env={**surroundings, **_SURROUNDINGS}, check=False
        )
    except OSError as error:
        raise GitError(f"git cannot be started: {error.strerror}") from None


def _describe_failure(said: bytes, folder: Path) -> str:
    text = said.decode("utf-8", "replace").strip()
    if "not a git repository" in text:
        return (
            f"--against reads the former version from git, and {folder.resolve()} is in no git repository. "
            "Run it in a clone of the repository (git clone …); a downloaded archive has no former versions."
        )
    if "dubious ownership" in text:
        return (
            "git does not read this repository, because it belongs to another user. If you trust it, run: "
            f"git config --global --add safe.directory {folder.resolve()}"
        )
    if "must be run in a work tree" in text:
        return f"{folder.resolve()} is a repository without files of its own (bare). Clone it and run --against there."
    if "not allowed" in text or "lazy fetching" in text or "promisor" in text:
        return _LACKS_CONTENTS
    lines = [line.removeprefix("fatal: ").removeprefix("error: ") for line in text.splitlines() if line]
    return f"git cannot read the former version: {lines[-1] if lines else 'it gives no reason'}"
