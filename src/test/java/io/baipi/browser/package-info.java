/** What a reader does with the published site, in a real browser. */
package io.baipi.browser;
