package dev.ringside.report;

import dev.ringside.diff.Plain;

/** Names and reasons from anywhere, for a page that a forge shows. */
public final class MarkdownText {
    private MarkdownText() {}

    /** Text that means nothing to Markdown, to HTML, or to a forge that links names and numbers. */
    public static String escaped(String text) {
        String plain = Plain.text(text);
        StringBuilder escaped = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '|' -> escaped.append("&#124;");
                case '@' -> escaped.append("&#64;");
                case '#' -> escaped.append("&#35;");
                case '\\', '`', '*', '_', '[', ']', '~', '!' ->
                    escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
