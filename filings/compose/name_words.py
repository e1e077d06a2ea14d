"""Words of everyday language that people are also called by, so that no word alone says which of the two it is.

The list is a help, not a register: a name that is not in it is taken for the person wherever it stands, and an author
may say in the map of names that a word is none (`not_names`).
"""

from __future__ import annotations

from typing import Final

_ENGLISH: Final = """
abbot amber angel april art august autumn baker ball banks baron basil bell bells best bill bishop black blank bliss
blunt bond branch bridges bright brook brooks brown buck bull bush cash castle chance charity chase child christian
church clay cliff constable constant cook court crane cross crystal dale dawn day days dean dick dot drake drew duke
earl earnest eve faith farmer fern field fields finch fisher ford forest fox frank friend frost gale gates gay gene
gentle ginger glen gold good grace grant gray green grey guest guy hall hank hart harmony haven hawk hazel heath
heather hill hills holly hope house hunter iris ivy jack jade jay josh joy judge june justice king knight lake lamb
lance land lane large law laws lily little long lord love lovely major mann mark marks marsh marshal mason may melody
mercy miles miller minor misty money monk moody moon moss nick noble norm olive opal order page park parks pat
patience pearl peg penny pierce pike pool poole pope port post potter power powers price prince prudence queen quick
rain rand ray reader reed rich ring rivers rob robin rock rod rose ruby rush rusty sage sand sandy savage self
sergeant sharp shepherd short silver skip small snow spring springs star state sterling stern stone storm street
strong sue summer sunny swan swift tab temple tip town trip van victor violet wade wall walls ward warden way wells
west white wild will willow wills wind winter winters wise wolf wood woods wren young
"""

_HEBREW: Final = """
אביב אהבה אור אורה אורן אחד אילן אלון אמונה אמת ארז ארי ארץ בחור בר ברק ברכה גבע גדול גיל גל גן דגן דין דרור הדר הר
ורד זהב זית זמיר חבר חורף חיים חכם חן טוב טוביה טל יום יונה ים ירדן ישר כוכב כנען כסף כפיר כרם כרמל לב לביא ליל מזל
מלך מעוז מעיין מרגלית נבו נגב ניצן נעים נר נשר סופר סלע סתיו עדי עוז עופר עמית פז פלג פרי פרח צבי צדיק צור קטן קיץ
קציר קשת רון רם רעות שביט שבת שדה שוקן שופט שושנה שחור שחר שי שיר שירה שלג שלום שמש שקד תום תמר תקווה
"""

NAME_WORDS: Final = frozenset((_ENGLISH + _HEBREW).split())
"""The words, in small letters."""
