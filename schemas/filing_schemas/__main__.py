"""Write the published JSON Schemas: `python -m filing_schemas FOLDER`."""

import sys
from pathlib import Path

from filing_schemas.publish import schemas, text

folder = Path(sys.argv[1])
for name, schema in schemas().items():
    (folder / f"{name}.json").write_text(text(schema), encoding="utf-8")
