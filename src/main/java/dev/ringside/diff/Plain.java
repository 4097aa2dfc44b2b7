package dev.ringside.diff;

/** Text of unknown origin for a terminal or a line of a file: what would move a cursor or break a line is spelt out. */
public final class Plain {
    private static final String DIGITS = "0123456789abcdef";

    private Plain() {}

    public static String text(String text) {
        int clean = 0;
        while (clean < text.length() && !isHidden(text.charAt(clean))) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length() + 16).append(text, 0, clean);
        for (int i = clean; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHidden(c)) {
                plain.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    plain.append(DIGITS.charAt(c >> shift & 0xf));
                }
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Controls, line separators, and the marks that change the direction of what follows. */
    private static boolean isHidden(char c) {
        return c < ' '
                || c >= '\u007f' && c < '\u00a0'
                || c >= '\u2028' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069';
    }
}
