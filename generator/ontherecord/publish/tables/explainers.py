"""The table of all explainers, a line for each."""

from ontherecord.address import admit_address
from ontherecord.publish.shown import is_withdrawn
from ontherecord.publish.tables.rows import Rows
from ontherecord.publish.tables.spreadsheet import Cell
from ontherecord.verify.explainer import Explainer


def list_explainer(explainer: Explainer, rows: Rows, address: str, data: str) -> tuple[Cell, ...]:
    """The row of an explainer, without the column `explainer`; `data` is the address of its data.json."""
    record = explainer.record
    is_shown = not is_withdrawn(explainer)
    article = record.article if is_shown else None
    return (
        address,
        record.headline,
        record.summary if is_shown else None,
        record.published.isoformat(),
        record.updated.isoformat() if record.updated else None,
        record.status,
        explainer.language,
        "; ".join(record.authors) or None,
        "; ".join(record.topics) if is_shown else None,
        "; ".join(record.tags) if is_shown else None,
        article.publisher if article else None,
        admit_address(article.url or "") if article else None,
        len(rows.statements),
        len(rows.numbers),
        len(rows.timeline),
        len(rows.corrections),
        data,
    )
