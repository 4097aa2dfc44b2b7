package dev.ringside.procfs;

/** The fields of /proc/PID/stat from the third on, the state, by their place. */
record Stat(long pid, String[] fields) {
    static final int STATE = 0;
    static final int MINOR_FAULTS = 7;
    static final int MAJOR_FAULTS = 9;
    static final int USER_TIME = 11;
    static final int SYSTEM_TIME = 12;
    static final int CHILDREN_USER_TIME = 13;
    static final int CHILDREN_SYSTEM_TIME = 14;
    static final int START_TIME = 19;

    static Stat parse(long pid, String stat) {
        // the name stands in parentheses and may hold spaces and parentheses itself
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        if (fields.length <= START_TIME) {
            throw new IllegalStateException("/proc/" + pid + "/stat: no start time in: " + stat);
        }
        return new Stat(pid, fields);
    }

    long number(int field, String name) {
        return Text.number("/proc/" + pid + "/stat: " + name, fields[field]);
    }
}
