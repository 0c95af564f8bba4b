package dev.attune.simulator.study;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Plots of shares with their 95 % intervals. Every scale of shares goes from 0 to 100 %, or says where it ends; places along the
 * bottom are evenly spaced, because observations double from one to the next.
 */
final class Plots {
    private static final List<String> FORMATS = List.of("png", "svg");
    private static final int WIDTH = 900;
    private static final int HEIGHT = 540;
    private static final int PLOT_WIDTH = 560;
    private static final int PERCENT = 100;
    private static final double SHIFT = 0.035;

    /** A share of fewer than these is chance, and not drawn; the tables have it. */
    private static final int FEWEST = 20;

    private final Tables tables;
    private final Path folder;

    Plots(Tables tables, Path folder) {
        this.tables = tables;
        this.folder = folder;
    }

    /**
     * A line of a plot.
     *
     * @param name its name in the legend
     * @param question as in a {@link Line}
     * @param group as in a {@link Line}
     * @param outcome as in a {@link Line}
     */
    record Curve(String name, String question, String group, String outcome) {}

    /**
     * What a plot shows.
     *
     * @param file the name of its files, without an ending
     * @param title what it shows
     * @param across what stands along the bottom
     * @param up what stands along the side
     * @param most where the side ends, in percent
     * @param places the circumstances along the bottom, in order
     * @param curves the lines
     * @param targets values to reach or stay under, in percent, by name
     */
    record Plot(
            String file,
            String title,
            String across,
            String up,
            double most,
            List<String> places,
            List<Curve> curves,
            Map<String, Double> targets) {}

    void draw(Plot plot) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(plot.title())
                .xAxisTitle(plot.across())
                .yAxisTitle(plot.up())
                .build();
        style(chart, plot);
        int drawn = 0;
        for (Curve curve : plot.curves()) {
            add(chart, plot, curve, drawn++);
        }
        plot.targets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(target -> addTarget(chart, plot, target.getKey(), target.getValue()));
        for (String format : FORMATS) {
            try (OutputStream picture = Files.newOutputStream(folder.resolve(plot.file() + "." + format))) {
                ChartEncoder.saveChart(chart, picture, format);
            }
        }
    }

    private static void style(XYChart chart, Plot plot) {
        Font small = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setLegendFont(small);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setAxisTickLabelsFont(small);
        chart.getStyler().setAxisTitleFont(small);
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setYAxisMax(plot.most());
        chart.getStyler().setXAxisMin(0.0);
        chart.getStyler().setXAxisMax(plot.places().size() + 1.0);
        chart.getStyler()
                .setXAxisTickMarkSpacingHint(PLOT_WIDTH / (plot.places().size() + 1));
        chart.setCustomXAxisTickLabelsFormatter(place -> label(plot.places(), place));
    }

    /** Between the places stands nothing; XChart drops labels that are the same, so that each nothing is another. */
    private static String label(List<String> places, double place) {
        long at = Math.round(place);
        return Math.abs(place - at) < 0.01 && at >= 1 && at <= places.size()
                ? places.get((int) at - 1)
                : " ".repeat(1 + (int) Math.round(2 * Math.abs(place)));
    }

    private void add(XYChart chart, Plot plot, Curve curve, int drawn) {
        Color colour = Palette.colour(drawn);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int place = 0; place < plot.places().size(); place++) {
            Rate rate = tables.find(
                            curve.question(), curve.group(), plot.places().get(place), curve.outcome())
                    .orElse(new Rate(0, 0));
            if (rate.of() >= FEWEST) {
                // Beside one another, so that no interval hides another.
                double at = place + 1 + (drawn - (plot.curves().size() - 1) / 2.0) * SHIFT;
                x.add(at);
                y.add(PERCENT * rate.value());
                addInterval(chart, curve.name() + place, at, rate, colour);
            }
        }
        if (!x.isEmpty()) {
            XYSeries series = chart.addSeries(curve.name(), x, y);
            series.setLineColor(colour);
            series.setMarkerColor(colour);
            series.setMarker(Palette.marker(drawn));
        }
    }

    /** Drawn as a line of its own, because an error bar would have to reach as far up as down. */
    private static void addInterval(XYChart chart, String name, double at, Rate rate, Color colour) {
        XYSeries interval = chart.addSeries(
                name, new double[] {at, at}, new double[] {PERCENT * rate.low(), PERCENT * rate.high()});
        interval.setMarker(SeriesMarkers.NONE);
        interval.setLineColor(colour);
        interval.setLineStyle(new BasicStroke(1));
        interval.setShowInLegend(false);
    }

    private static void addTarget(XYChart chart, Plot plot, String name, double value) {
        XYSeries line =
                chart.addSeries(name, new double[] {0.5, plot.places().size() + 0.5}, new double[] {value, value});
        List<String> names = plot.curves().stream().map(Curve::name).toList();
        int curve = names.indexOf(name.replace("target: ", ""));
        line.setMarker(SeriesMarkers.NONE);
        line.setLineColor(curve < 0 ? Color.GRAY : Palette.colour(curve));
        line.setLineStyle(
                new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {6, 5}, 0));
    }
}
