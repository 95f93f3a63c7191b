#include "hit_ratio_plot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>

namespace tenet::tool {
namespace {

constexpr double width = 900, height = 540;
constexpr double left = 70, right = 700, top = 70, bottom = 470;
constexpr double label_left = right + 34, label_height = 17;
constexpr double logarithmic_from = 20;  // times the least capacity
// M. Okabe, K. Ito: told apart by the colour-blind, too.
constexpr std::string_view colours[] = {"#0072b2", "#d55e00", "#009e73",
                                        "#cc79a7", "#e69f00", "#56b4e9",
                                        "#000000"};
constexpr std::string_view ceiling_colour = "#555555";

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) switch (c) {
            case '&':
                safe += "&amp;";
                break;
            case '<':
                safe += "&lt;";
                break;
            case '>':
                safe += "&gt;";
                break;
            case '"':
                safe += "&quot;";
                break;
            default:
                safe += c;
        }
    return safe;
}

// "500", "20k", "1.5M"
std::string short_number(double number) {
    if (number < 10'000) return fmt::format("{:.10g}", number);
    std::string_view units = "kMGTP";
    number /= 1'000;
    for (; number >= 1'000 && units.size() > 1; units.remove_prefix(1))
        number /= 1'000;
    return fmt::format("{:.4g}{}", number, units.front());
}

// The least of 1, 2, 5, 10, 20, ... that is no less.
double round_up(double number) {
    const double power = std::pow(10, std::floor(std::log10(number)));
    for (const double step : {1.0, 2.0, 5.0})
        if (number <= step * power * (1 + 1e-9)) return step * power;
    return 10 * power;
}

// Where numbers lie between two ends of the picture.
class axis {
public:
    static axis of_capacities(double least, double most) {
        const bool logarithmic = most > logarithmic_from * least;
        const double room = least == most ? most / 2 : 0;
        return {least - room, most + room, left, right, logarithmic};
    }
    static axis of_ratios(double most) {
        const double step = round_up(std::max(most, 0.001) / 6);
        const double end = step * std::floor(most / step + 1);
        return {0, std::min(1.0, end), bottom, top, false};
    }

    double operator()(double number) const {
        return begin_ + (end_ - begin_) * (scaled(number) - scaled(least_)) /
                            (scaled(most_) - scaled(least_));
    }

    // 1, 2, 5, 10, ... where the scale is logarithmic; 1, 10, 100, ... where
    // that were too many.
    std::vector<double> ticks() const {
        const double beyond = most_ * (1 + 1e-9);
        const double step = round_up((most_ - least_) / 7);
        const bool sparse = most_ > 20'000 * least_;
        std::vector<double> all;
        if (!logarithmic_)
            for (double i = std::ceil(least_ / step); i * step <= beyond; ++i)
                all.push_back(i * step);
        else
            for (double t = round_up(least_); t <= beyond;
                 t = round_up(t * 1.5))
                if (!sparse || std::fmod(std::log10(t) + 1e-9, 1) < 1e-6)
                    all.push_back(t);
        return all;
    }

private:
    axis(double least, double most, double begin, double end, bool logarithmic)
        : least_(least),
          most_(most),
          begin_(begin),
          end_(end),
          logarithmic_(logarithmic) {}

    double scaled(double number) const {
        return logarithmic_ ? std::log(number) : number;
    }

    double least_, most_, begin_, end_;
    bool logarithmic_;
};

const plot_curve& any_curve(const hit_ratio_chart& chart) {
    return chart.ceiling.empty() ? chart.curves.front() : chart.ceiling.front();
}

double best_of(const hit_ratio_chart& chart) {
    double best = 0;
    for (const auto* curves : {&chart.curves, &chart.ceiling})
        for (const auto& curve : *curves)
            for (const auto& point : curve.points)
                best = std::max(best, point.ratio);
    return best;
}

class drawing {
public:
    explicit drawing(const hit_ratio_chart& chart)
        : chart_(chart),
          points_(any_curve(chart).points),
          x_(axis::of_capacities(points_.front().capacity,
                                 points_.back().capacity)),
          y_(axis::of_ratios(best_of(chart))) {}

    std::string text() {
        begin();
        for (const auto& ceiling : chart_.ceiling) add_ceiling(ceiling);
        add_axes();
        for (std::size_t i = 0; i < chart_.curves.size(); ++i)
            add_curve(i, chart_.curves[i]);
        add_labels();
        add("</svg>\n");
        return std::move(svg_);
    }

private:
    struct label {
        double at, wanted;  // heights of the text and of the curve's end
        std::string text;
        std::string style;  // of the curve
    };

    template <class... Args>
    void add(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(svg_), format,
                       std::forward<Args>(args)...);
    }

    void add_text(double x, double y, std::string_view attributes,
                  std::string_view text) {
        add("<text x=\"{:.1f}\" y=\"{:.1f}\" {}>{}</text>\n", x, y, attributes,
            escaped(text));
    }

    // White by itself: a viewer may have a dark background.
    void begin() {
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" "
            "height=\"{1}\" viewBox=\"0 0 {0} {1}\" font-family=\"Helvetica, "
            "Arial, sans-serif\" font-size=\"13\" fill=\"#333333\">\n",
            width, height);
        add("<title>{}</title>\n", escaped(chart_.title));
        add("<rect width=\"{}\" height=\"{}\" fill=\"#ffffff\"/>\n", width,
            height);
        add_text(left, 30, "font-size=\"17\" font-weight=\"bold\"",
                 chart_.title);
        add_text(left, 51, "fill=\"#555555\"", chart_.subtitle);
    }

    void add_axes() {
        for (const double ratio : y_.ticks()) {
            add("<path d=\"M{} {:.1f}H{}\" stroke=\"#dddddd\"/>\n", left,
                y_(ratio), right);
            add_text(left - 8, y_(ratio) + 4, "text-anchor=\"end\"",
                     fmt::format("{:.4g} %", 100 * ratio));
        }
        for (const double capacity : x_.ticks()) {
            add("<path d=\"M{:.1f} {}v6\" stroke=\"#333333\"/>\n", x_(capacity),
                bottom);
            add_text(x_(capacity), bottom + 22, "text-anchor=\"middle\"",
                     short_number(capacity));
        }
        add("<path d=\"M{} {}V{}H{}\" stroke=\"#333333\" fill=\"none\"/>\n",
            left, top, bottom, right);
        add_text((left + right) / 2, bottom + 48, "text-anchor=\"middle\"",
                 "capacity (" + chart_.capacity_unit + ")");
        add("<text transform=\"translate(18 {}) rotate(-90)\" "
            "text-anchor=\"middle\">hit ratio (%)</text>\n",
            (top + bottom) / 2);
    }

    // "M1 2L3 4L5 6"
    std::string path_of(const plot_curve& curve) const {
        std::string path;
        for (const auto& point : curve.points)
            path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? 'M' : 'L',
                                x_(point.capacity), y_(point.ratio));
        return path;
    }

    // What is above it is beyond reach.
    void add_ceiling(const plot_curve& curve) {
        add("<path d=\"{}V{}H{:.1f}Z\" fill=\"#f0f0f0\"/>\n", path_of(curve),
            top, x_(curve.points.front().capacity));
        add_line(curve, fmt::format("stroke=\"{}\" stroke-width=\"2\" "
                                    "stroke-dasharray=\"7 5\"",
                                    ceiling_colour));
    }

    // Where colours come round again, the lines are dotted.
    void add_curve(std::size_t number, const plot_curve& curve) {
        const std::size_t round = number / std::size(colours);
        add_line(curve,
                 fmt::format("stroke=\"{}\" stroke-width=\"2\"{}",
                             colours[number % std::size(colours)],
                             round == 0 ? "" : " stroke-dasharray=\"2 3\""));
    }

    void add_line(const plot_curve& curve, const std::string& style) {
        add("<path d=\"{}\" fill=\"none\" {} stroke-linejoin=\"round\"/>\n",
            path_of(curve), style);
        for (const auto& point : curve.points)
            add("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3\" fill=\"#ffffff\" "
                "{}><title>{}, capacity {:.16g}: {:.2f} %</title></circle>\n",
                x_(point.capacity), y_(point.ratio),
                style.substr(0, style.find(" stroke-dash")),
                escaped(curve.name), point.capacity, 100 * point.ratio);
        const double end = y_(curve.points.back().ratio);
        labels_.push_back({end, end, curve.name, style});
    }

    // Beside the ends of their curves, moved apart where these are too near.
    void add_labels() {
        std::ranges::stable_sort(labels_, {}, &label::wanted);
        for (std::size_t i = 1; i < labels_.size(); ++i)
            labels_[i].at =
                std::max(labels_[i].at, labels_[i - 1].at + label_height);
        double limit = bottom;
        for (std::size_t i = labels_.size(); i-- > 0; limit -= label_height)
            labels_[i].at = std::min(labels_[i].at, limit);
        const double end = x_(points_.back().capacity);
        for (const auto& each : labels_) {
            add("<path d=\"M{:.1f} {:.1f}L{} {:.1f}\" stroke=\"#bbbbbb\"/>\n",
                end + 6, each.wanted, label_left - 14, each.at);
            add("<path d=\"M{} {:.1f}h18\" fill=\"none\" {}/>\n",
                label_left - 12, each.at, each.style);
            add_text(label_left + 10, each.at + 4, "", each.text);
        }
    }

    const hit_ratio_chart& chart_;
    const std::vector<plot_point>& points_;  // the capacities of all curves
    axis x_, y_;
    std::vector<label> labels_;
    std::string svg_;
};

}  // namespace

std::string svg_of(const hit_ratio_chart& chart) {
    return drawing(chart).text();
}

}  // namespace tenet::tool
