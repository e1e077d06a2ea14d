"""What validation made of a file, kept by the places it was made of, so that what did not change is not made again."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from filings.reading.check import asked
from filings.reading.tree import Listing, Mapping, Node, Scalar
from filings.reading.validate import valid
from filings.reading.walk import inner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filings.reading.document import Document

M = TypeVar("M", bound=BaseModel)


class Kept:
    """The parts of one file that validates, by the nodes of its tree.

    Args:
        document: the file. Its tree must live as long as this does: nodes are told apart by identity.
        model: what validation made of it.

    """

    def __init__(self, document: Document, model: BaseModel) -> None:
        self._document = document
        self._parts: dict[int, BaseModel] = {}
        self._keep(document.root, model)
        self._asked: dict[int, frozenset[str]] = {}
        self.identities = frozenset(map(id, self._parts.values()))
        """The parts themselves, by identity."""

    def valid(self, model: type[M], document: Document, root: str) -> M:
        """Validate the same file with other values in it: of what is the same node, the part is the same object.

        Raises:
            InputError: every problem of the file.

        """
        try:
            return model.model_validate(self._data(document.root))
        except ValidationError:
            return valid(model, document, root)  # told as it always is, or right once what is empty is left out

    def asked(self, model: BaseModel) -> frozenset[str]:
        """Give every id that the parts of a model name which are the same objects as in the file that was kept."""
        return frozenset().union(*(self._asked_by(each) for each in self._unchanged(model)))

    def _unchanged(self, model: BaseModel) -> Iterator[BaseModel]:
        """Yield the largest parts that are the same objects."""
        if id(model) in self.identities:
            yield model
            return
        for _, each in inner(model):
            yield from self._unchanged(each)

    def _asked_by(self, part: BaseModel) -> frozenset[str]:
        found = self._asked.get(id(part))
        if found is None:
            found = self._asked[id(part)] = asked(part)
        return found

    def _keep(self, node: Node, value: object) -> None:
        if isinstance(value, BaseModel):
            self._parts[id(node)] = value
            if isinstance(node, Mapping):
                for name, inner in node.values.items():
                    self._keep(inner, getattr(value, name, None))
        elif isinstance(value, tuple) and isinstance(node, Listing) and len(value) == len(node.items):
            for inner, item in zip(node.items, value, strict=True):
                self._keep(inner, item)

    def _data(self, node: Node) -> object:
        known = self._parts.get(id(node))
        if known is not None:
            return known
        match node:
            case Scalar(value=value):
                return value
            case Listing(items=items):
                return [self._data(item) for item in items]
            case Mapping(values=values):
                return {key: self._data(value) for key, value in values.items()}
