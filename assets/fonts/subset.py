#!/usr/bin/env python3
"""Makes the paper's text fonts: Noto Sans SC with the characters that papers use.

usage: subset.py PACKAGE OUTPUT

PACKAGE  the unpacked npm package @expo-google-fonts/noto-sans-sc
OUTPUT   the folder for NotoSansSC-*.ttf and, for English text, NotoSansLatin-*.ttf

Needs fonttools (python3-fonttools, or pip install fonttools).
"""

import argparse
import pathlib
import sys

try:
    from fontTools import subset
except ImportError:
    sys.exit("subset.py needs fonttools: pip install fonttools==4.38.0")

WEIGHTS = {"Regular": "400Regular", "Bold": "700Bold"}

# Unicode blocks, first and last code point.
RANGES = [
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A
    (0x0370, 0x03FF),  # Greek
    (0x2000, 0x206F),  # punctuation
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x218F),  # letterlike symbols, number forms
    (0x2190, 0x22FF),  # arrows, mathematical operators
    (0x2460, 0x24FF),  # numbers in circles
    (0x2500, 0x257F),  # box drawing
    (0x25A0, 0x27BF),  # shapes, symbols, dingbats
    (0x3000, 0x303F),  # CJK punctuation
    (0xFF00, 0xFFEF),  # full-width forms
]


# Punctuation that Noto Sans SC sets in a Han square and Latin text doesn't.
LATIN_PUNCTUATION = [0x2018, 0x2019, 0x201C, 0x201D, 0x2026]


def latin_characters():
    """What running Latin text is made of."""
    return set(range(0x0020, 0x007F)) | set(range(0x00A0, 0x0180)) | {0x2013, 0x2014} | set(
        LATIN_PUNCTUATION
    )


def gb2312():
    """The characters of GB 2312, from its 94 by 94 table."""
    found = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([row, cell]).decode("gb2312")))
            except UnicodeDecodeError:
                pass  # an empty place in the table
    return found


def characters():
    """Every code point that the fonts shall have, as far as Noto Sans SC has it."""
    found = gb2312()
    for first, last in RANGES:
        found.update(range(first, last + 1))
    return found


def proportional(font):
    """Gives the quotes and the ellipsis of Latin text their Latin width, which the font keeps aside."""
    widths = {}
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "pwid":
            for index in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[index].SubTable:
                    widths.update(getattr(getattr(part, "ExtSubTable", part), "mapping", {}))
    for encoding in font["cmap"].tables:
        if encoding.isUnicode():
            for code in LATIN_PUNCTUATION:
                name = encoding.cmap.get(code)
                if name in widths:
                    encoding.cmap[code] = widths[name]


def rename(font, family):
    """A font with other widths is another family."""
    for record in font["name"].names:
        text = record.toUnicode()
        record.string = text.replace("Noto Sans SC", family).replace(
            "NotoSansSC", family.replace(" ", "")
        )


def make(source, target, wanted, family=None):
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern"]
    options.name_IDs = ["*"]
    options.glyph_names = True
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "BASE", "STAT", "GSUB", "GDEF"]
    font = subset.load_font(str(source), options)
    if family:
        proportional(font)
        rename(font, family)
    subsetter = subset.Subsetter(options)
    # The figure dash shares its glyph with the en dash, and a PDF then names the first of the two.
    subsetter.populate(unicodes=wanted - {0x2012})
    subsetter.subset(font)
    subset.save_font(font, str(target), options)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("package", type=pathlib.Path, help="the unpacked npm package")
    parser.add_argument("output", type=pathlib.Path, help="the folder for the fonts")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    for weight, folder in WEIGHTS.items():
        source = arguments.package / folder / f"NotoSansSC_{folder}.ttf"
        if not source.is_file():
            sys.exit(f"subset.py: {source} is missing")
        han = arguments.output / f"NotoSansSC-{weight}.ttf"
        make(source, han, characters())
        latin = arguments.output / f"NotoSansLatin-{weight}.ttf"
        make(source, latin, latin_characters(), "Noto Sans Latin")
        for target in (han, latin):
            print(f"{target}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
