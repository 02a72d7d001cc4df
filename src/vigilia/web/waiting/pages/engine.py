"""Templates become text: an engine of its own, so that no setting of a face can change what these pages say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.template import Context, Engine
from django.utils.translation import override

_ENGINE = Engine(
    dirs=[str(Path(__file__).parent.parent / "templates")],
    builtins=["django.templatetags.i18n"],
    debug=False,
)
_INDENT = re.compile(r"\s*\n\s*")


def rendered(template: str, lang: str, said: Mapping[str, Any]) -> str:
    """The template in the language `lang`, without the indentation that only its writers need."""
    with override(lang):
        text = _ENGINE.get_template(f"waiting/{template}").render(Context({"lang": lang, **said}, use_l10n=False))
    return _INDENT.sub("\n", text).strip() + "\n"
