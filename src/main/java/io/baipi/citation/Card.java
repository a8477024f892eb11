package io.baipi.citation;

/**
 * A ready citation of the paper or of a part of it.
 *
 * @param id names its files: {@code cite/<language>/<id>.bib}, {@code .json} and {@code .ris}
 * @param html in the style of the language; HTML without classes, styles or anything that runs
 * @param bibtex the same as an entry in BibTeX
 * @param json the same as CSL-JSON: a list of one item
 * @param ris the same as a record in RIS
 */
public record Card(String id, String html, String bibtex, String json, String ris) {}
