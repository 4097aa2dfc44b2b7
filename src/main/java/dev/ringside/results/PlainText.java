package dev.ringside.results;

/** Text from a file that goes to terminals and into XML: without what neither of them shows. */
public final class PlainText {
    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /** Whether it has nothing but what can be shown. */
    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= '\u007f' && !isShown(text, i)) {
                return false;
            }
        }
        return true;
    }

    /** The same with each sign that cannot be shown replaced. */
    public static String of(String text) {
        if (is(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (!isShown(text, i)) {
                plain.setCharAt(i, Character.isWhitespace(text.charAt(i)) ? ' ' : REPLACEMENT);
            }
        }
        return plain.toString();
    }

    private static boolean isShown(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        int type = Character.getType(c);
        boolean invisible = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        return !invisible && c < '\uFFFE';
    }
}
