package io.baipi.site.search;

/**
 * One thing that can be found.
 *
 * @param badge the word for what it is
 * @param label its number, such as "图 4-1", or empty
 * @param title what it is called; plain text
 * @param context what it belongs to, such as its chapter; plain text, may be empty
 * @param text what else is searched, one line a paragraph or cell; may be empty
 * @param page the file name of its page
 * @param anchor the id of its element there, or empty
 */
record Entry(
    Kind kind,
    String badge,
    String label,
    String title,
    String context,
    String text,
    String page,
    String anchor) {}
