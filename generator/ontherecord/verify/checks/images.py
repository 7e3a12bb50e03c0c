"""Check: a picture is there, and it is said in words."""

import posixpath
from collections.abc import Iterator

from ontherecord.problem import Problem, Severity
from ontherecord.record.document import Document, Loc
from ontherecord.record.entries import Image
from ontherecord.verify.explainer import Explainer
from ontherecord.verify.naming import find_nearest_name

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif")
_LONGEST_ALT = 300


def check_images(explainer: Explainer) -> Iterator[Problem]:
    """An image's file is a picture in the content folder, and its `alt` says what it shows.

    Right: `image: {file: talks.jpg, alt: Mr Blinken at a lectern}`. Wrong: a file that is not there; a picture from
    another site; an `alt` that is the file's name.
    """
    if explainer.record.image is not None:
        yield from find_image_problems(
            explainer.document, ("image",), explainer.record.image, explainer.name, explainer.registry.files
        )


def find_image_problems(
    document: Document, loc: Loc, image: Image, name: str, files: frozenset[str]
) -> Iterator[Problem]:
    """What is wrong with an image of a document that stands at `name` in the content folder."""
    where = (*loc, "file")
    if "://" in image.file or image.file.startswith("/"):
        yield document.problem(
            where,
            "image-elsewhere",
            "the picture is not in the content folder",
            expected="a file beside this one; pages load nothing from elsewhere",
        )
    else:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(name), image.file))
        if not path.lower().endswith(PICTURES):
            yield document.problem(
                where,
                "image-kind",
                "this is no kind of picture that pages show",
                expected="a file that ends in " + ", ".join(PICTURES),
            )
        elif path not in files:
            folder = posixpath.dirname(path)
            near = find_nearest_name(path, [one for one in files if one.lower().endswith(PICTURES)])
            shown = posixpath.relpath(near, posixpath.dirname(name) or ".") if near else ""
            yield document.problem(
                where,
                "image-missing",
                f"there is no file {path}",
                nearest=shown,
                expected=f"a picture in {folder or 'the content folder'}",
                write=f"file: {shown}" if shown else "",
            )
    if image.alt.strip().lower() in (image.file.lower(), posixpath.splitext(posixpath.basename(image.file))[0].lower()):
        yield document.problem(
            (*loc, "alt"),
            "alt-is-file-name",
            "`alt` repeats the file's name",
            expected="what the picture shows, for those who do not see it",
        )
    elif len(image.alt) > _LONGEST_ALT:
        yield document.problem(
            (*loc, "alt"),
            "alt-long",
            f"`alt` has {len(image.alt)} characters",
            severity=Severity.WARNING,
            expected="a sentence or two; longer text belongs under the picture, in `caption`",
        )
