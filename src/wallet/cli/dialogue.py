"""A dialogue over the fields of a table: one plain question each, then a summary to check.

Enter skips a field, ``?`` explains it. Nothing is kept before the person has seen it all together.
What was stated before is shown first, to be changed line by line.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from wallet.cli.error_view import view_error
from wallet.cli.terminal import Terminal
from wallet.cli.views.page import Page
from wallet.errors import ConsentError, InputError
from wallet.messages import Catalogue
from wallet.profile.claim_tree import Texts
from wallet.profile.fields import Field, FieldType, Table
from wallet.standards.encoding import foreign_text

Value = TypeVar("Value")

Answers = dict[str, str | tuple[str, ...]]
"""Field name to the text typed for it, or to the values it had."""


def ask_fields(
    terminal: Terminal,
    t: Catalogue,
    table: Table,
    build: Callable[[Texts], Value],
    *,
    before: Texts | None = None,
) -> Value:
    """What ``build`` makes of the person's answers, once they have kept it.

    ``before`` are answers that hold unless changed; with none, every field is asked for. Raises
    ``ConsentError("dialogue.dropped")`` when the person drops it, and
    :class:`~wallet.cli.terminal.Deferred`.
    """
    answers: Answers = dict(before or {})
    if not answers:
        terminal.show([*terminal.page.wrap(t("dialogue.about")), ""])
        for field in table.flags():
            if table.asks(field, answers):
                _ask(terminal, t, table, field, answers)
    while True:
        try:
            value = build(answers)
        except InputError as error:
            terminal.show(_problem(error, t, terminal.page))
            value = None
        numbered = [field for field in table.flags() if _offered(table, field, answers)]
        terminal.show(["", *_summary(table, numbered, answers, t, terminal.page), ""])
        choice = terminal.ask(t("dialogue.ask_keep" if value is not None else "dialogue.ask_mend"))
        if not choice and value is not None:
            return value
        if choice == "0":
            raise ConsentError("dialogue.dropped")
        if choice.isdecimal() and 1 <= int(choice) <= len(numbered):
            answers.pop(numbered[int(choice) - 1].name, None)
            _ask(terminal, t, table, numbered[int(choice) - 1], answers)


def _ask(terminal: Terminal, t: Catalogue, table: Table, field: Field, answers: Answers) -> None:
    from wallet.profile.leaves import states_nothing

    key = f"{table.name}.{field.name}"
    while True:
        typed = terminal.ask(t(f"profile.ask.{key}"))
        if states_nothing(field, typed):
            return
        if typed == "?":
            terminal.show(terminal.page.wrap(_explanation(t, key, field), indent="   "))
            continue
        try:
            answers[field.name] = _read(t, field, typed)
        except InputError as error:
            terminal.show(_problem(error, t, terminal.page))
            continue
        return


def _read(t: Catalogue, field: Field, typed: str) -> str:
    """What was typed as the field takes it, checked."""
    from wallet.profile.leaves import read_text

    if field.type is FieldType.CHOICE and field.choice_texts:
        words = {t(f"profile.choice.{field.choice_texts}.{name}"): name for name in field.choices}
        typed = words.get(typed, typed)
    parts = [part.strip() for part in typed.split(";")] if field.repeatable else [typed]
    for part in filter(None, parts):
        read_text(field, part)
    return typed


def _explanation(t: Catalogue, key: str, field: Field) -> str:
    text = t(f"profile.explain.{key}")
    return t("dialogue.example", text=text, example=field.example) if field.example else text


def _problem(error: InputError, t: Catalogue, page: Page) -> list[str]:
    view = view_error(error, t)
    return [*page.wrap(view.message, indent="   "), *page.wrap(view.hint, indent="   ")]


def _offered(table: Table, field: Field, answers: Answers) -> bool:
    return field.name in answers or table.asks(field, answers)


def _summary(
    table: Table, numbered: list[Field], answers: Answers, t: Catalogue, page: Page
) -> list[str]:
    lines = [page.bold(t("dialogue.summary"))]
    for number, field in enumerate(numbered, start=1):
        label = t(f"profile.field.{table.name}.{field.name}")
        value = foreign_text(_shown(field, answers.get(field.name, ""))) or "–"
        lines += page.wrap(f"{number:>3}. {label}: {value}", hanging="     ")
    return lines


def _shown(field: Field, answer: str | tuple[str, ...]) -> str:
    from wallet.profile.swedish_numbers import mask_personal_number

    text = answer if isinstance(answer, str) else "; ".join(answer)
    return mask_personal_number(text) if text and field.type is FieldType.PERSONAL_NUMBER else text
