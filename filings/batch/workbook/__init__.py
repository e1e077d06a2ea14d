"""A workbook of rows to begin with, made of the schemas and of a case."""

from filings.batch.workbook.door import Made, write_workbook

__all__ = ["Made", "write_workbook"]
