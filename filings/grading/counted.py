"""How points are counted, in the words of the workbook and of the page."""

COUNTED = tuple(
    """\
Each check is worth its points once: they are earned where it found nothing in the case, and lost where it found something, however often.
What a check is worth is said by rubric.yaml. Where that says nothing, a check whose findings are errors is worth 3, one of warnings 1, and one that only informs nothing.
Checks that point out candidates for a person to judge, and those that a person alone can judge, give no points by themselves. In the workbook their columns are yellow and empty: type the points that you give, and Judged and Total add them.
A check that the court system of a case does not have counts for nothing; in the workbook it is grey.
Gaps are what is still to be written in the papers. They cost nothing by themselves.""".splitlines()  # noqa: E501  # a sentence a line
)
