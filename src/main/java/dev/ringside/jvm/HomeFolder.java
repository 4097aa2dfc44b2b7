package dev.ringside.jvm;

/** Writes paths as the shell would, with {@code ~} for the home folder: what is published names no user. */
public final class HomeFolder {
    private HomeFolder() {}

    /** {@code path} with {@code ~} for the home folder that it is in; as it is where it is elsewhere. */
    public static String hidden(String path) {
        return hidden(path, System.getProperty("user.home", ""));
    }

    static String hidden(String path, String home) {
        String folder = home.replaceFirst("/+$", "");
        boolean isInside = !folder.isEmpty() && path.startsWith(folder + "/");
        return isInside ? "~" + path.substring(folder.length()) : path;
    }
}
