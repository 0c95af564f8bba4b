package dev.attune.benchmarks;

import dev.attune.benchmarks.contender.Contenders;
import dev.attune.simulator.study.Palette;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/** The figures as plots. By length of log the scales are logarithmic; bars start at nothing. */
final class Charts {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 480;

    private final Figures figures;
    private final Path folder;

    Charts(Figures figures, Path folder) {
        this.figures = figures;
        this.folder = folder;
    }

    void draw() throws IOException {
        if (!figures.of(AssessRun.PART, AssessRun.WHOLE).isEmpty()) {
            byLength();
            compared();
        }
        if (!figures.of(ColdStartRun.PART, ColdStartRun.PROCESS).isEmpty()) {
            coldStart();
        }
    }

    private void byLength() throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Whole call by length of log (both scales logarithmic)")
                .xAxisTitle("observations")
                .yAxisTitle("µs")
                .build();
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        for (Contenders one : Contenders.values()) {
            List<Double> lengths = new ArrayList<>();
            List<Double> times = new ArrayList<>();
            for (Figure figure : figures.of(AssessRun.PART, AssessRun.WHOLE)) {
                if (figure.subject().equals(one.title())) {
                    lengths.add(Double.parseDouble(figure.at()));
                    times.add(figure.median());
                }
            }
            if (!lengths.isEmpty()) {
                XYSeries series = chart.addSeries(one.title(), lengths, times);
                series.setLineColor(Palette.colour(place(one)));
                series.setMarkerColor(Palette.colour(place(one)));
                series.setMarker(Palette.marker(place(one)));
            }
        }
        save(chart, "assess-by-length");
    }

    private void compared() throws IOException {
        CategoryChart chart = bars("One couple, " + Plan.COMPARED + " observations", "µs");
        add(chart, AssessRun.WHOLE, 0);
        add(chart, AssessRun.BARE, 1);
        save(chart, "contenders");
    }

    private void coldStart() throws IOException {
        CategoryChart chart = bars("From the start of a virtual machine to its end with a first result", "ms");
        chart.getStyler().setLegendVisible(false);
        // One series, since not everybody has both.
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Figure figure : figures.of(ColdStartRun.PART, ColdStartRun.PROCESS)) {
            names.add(figure.subject() + (figure.at().equals(ColdStartRun.ARCHIVED) ? " + archive" : ""));
            values.add(figure.median());
        }
        chart.addSeries(ColdStartRun.PROCESS, names, values).setFillColor(Palette.colour(0));
        chart.getStyler().setXAxisLabelRotation(30);
        save(chart, "cold-start");
    }

    private static CategoryChart bars(String title, String unit) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .yAxisTitle(unit)
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        return chart;
    }

    private void add(CategoryChart chart, String what, int colour) {
        List<String> subjects = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Contenders one : Contenders.values()) {
            Double median = figures.median(AssessRun.PART, what, one.title(), Integer.toString(Plan.COMPARED));
            if (median != null) {
                subjects.add(one.title());
                values.add(median);
            }
        }
        chart.addSeries(what, subjects, values).setFillColor(Palette.colour(colour));
    }

    @SuppressWarnings("EnumOrdinal")
    private static int place(Contenders one) {
        return one.ordinal();
    }

    private void save(Chart<? extends AxesChartStyler, ?> chart, String name) throws IOException {
        // Drawn, the grid makes most of a large file.
        chart.getStyler().setPlotGridLinesVisible(false);
        try (OutputStream picture = Files.newOutputStream(folder.resolve(name + ".svg"))) {
            ChartEncoder.saveChart(chart, picture, "svg");
        }
    }
}
