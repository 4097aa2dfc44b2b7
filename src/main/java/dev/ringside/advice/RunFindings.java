package dev.ringside.advice;

import dev.ringside.analysis.Cells;
import dev.ringside.results.JvmRuns;
import dev.ringside.results.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** All that can be said of a run: which way to talk, which flags are worth it, and what makes no difference beyond noise. */
public final class RunFindings {
    private RunFindings() {}

    /** By topic; of a run that compares JVMs for each of them. */
    public static List<Finding> of(Run run) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Run> on : JvmRuns.of(run.asked()).entrySet()) {
            Cells cells = new Cells(on.getValue());
            List<Finding> own = new ArrayList<>();
            own.addAll(ChoiceWords.of(cells));
            own.addAll(FlagWords.of(cells));
            own.addAll(ColdWords.of(cells));
            own.stream()
                    .map(finding -> on.getKey().isEmpty() ? finding : on(on.getKey(), finding))
                    .forEach(findings::add);
        }
        findings.sort(Comparator.comparing(Finding::topic));
        return List.copyOf(findings);
    }

    private static Finding on(String jvm, Finding finding) {
        return new Finding(finding.topic(), finding.subject() + ", on " + jvm, finding.words(), finding.isMain());
    }
}
