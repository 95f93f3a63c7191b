#include "hit_ratio_plot.hpp"

#include <tenet/laws/catch.hpp>

#include <algorithm>
#include <cmath>
#include <regex>
#include <string>
#include <vector>

namespace tool_hit_ratio_plot_test {

using namespace tenet::tool;

namespace {

hit_ratio_chart chart_over(const std::vector<double>& capacities,
                           std::size_t curves) {
    hit_ratio_chart chart{"title", "subtitle", "keys", {}, {{"best", {}}}};
    for (const double capacity : capacities)
        chart.ceiling[0].points.push_back({capacity, 0.9});
    for (std::size_t i = 0; i < curves; ++i) {
        plot_curve curve{"curve " + std::to_string(i), {}};
        for (const double capacity : capacities)
            curve.points.push_back({capacity, 0.5});
        chart.curves.push_back(curve);
    }
    return chart;
}

// The first group of every match, as numbers.
std::vector<double> numbers_in(const std::string& text,
                               const std::string& pattern) {
    const std::regex matcher(pattern);
    std::vector<double> all;
    for (std::sregex_iterator at(text.begin(), text.end(), matcher), end;
         at != end; ++at)
        all.push_back(std::stod((*at)[1]));
    return all;
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != text.npos;
         at = text.find(part, at + 1))
        ++count;
    return count;
}

constexpr double rounding = 0.06;  // a tenth of a pixel is what is written

}  // namespace

TEST_CASE("every point of every curve is marked where it belongs") {
    const std::string svg = svg_of(chart_over({10, 100, 1000}, 3));
    const auto x = numbers_in(svg, "cx=\"([0-9.]+)\"");
    const auto y = numbers_in(svg, "cy=\"([0-9.]+)\"");
    REQUIRE(x.size() == 4 * 3);
    // Steps of the same factor are of the same width.
    CHECK(std::abs(x[1] - (x[0] + x[2]) / 2) <= rounding);
    CHECK(x[0] < x[2]);
    // The ceiling comes first, and up is down in a picture.
    CHECK(y[0] < y[3]);
    CHECK(count_of(svg, "capacity 1000: 50.00 %") == 3);
    CHECK(count_of(svg, "capacity 10: 90.00 %") == 1);
}

TEST_CASE("capacities of one magnitude are on a linear scale") {
    const auto x =
        numbers_in(svg_of(chart_over({10, 50, 200}, 1)), "cx=\"([0-9.]+)\"");
    CHECK(std::abs((x[1] - x[0]) / (x[2] - x[0]) - 40.0 / 190) < 0.001);
}

TEST_CASE("no label covers another") {
    const auto svg = svg_of(chart_over({10, 100, 1000}, 14));
    auto y = numbers_in(svg, "<text x=\"744.0\" y=\"([0-9.]+)\"");
    REQUIRE(y.size() == 15);
    std::ranges::sort(y);
    for (std::size_t i = 1; i < y.size(); ++i) CHECK(y[i] - y[i - 1] >= 13);
    CHECK(y.back() < 540);
}

TEST_CASE("names are text, whatever they hold") {
    auto chart = chart_over({1, 2}, 1);
    chart.title = "<script>alert('&')</script>";
    const auto svg = svg_of(chart);
    CHECK(count_of(svg, "<script") == 0);
    CHECK(count_of(svg, "&lt;script&gt;alert('&amp;')&lt;/script&gt;") == 2);
    CHECK(svg.starts_with("<svg "));
    CHECK(svg.ends_with("</svg>\n"));
    CHECK(count_of(svg, "<text") == count_of(svg, "</text>"));
}

TEST_CASE("a picture of one capacity, of no hits and of hits alone") {
    for (const double ratio : {0.0, 1e-9, 1.0})
        for (const double capacity : {1.0, 1e15}) {
            hit_ratio_chart chart{
                "t", "s", "keys", {{"c", {{capacity, ratio}}}}, {}};
            const auto svg = svg_of(chart);
            INFO(svg);
            CHECK(count_of(svg, "nan") + count_of(svg, "inf") == 0);
            const auto y = numbers_in(svg, "cy=\"([0-9.]+)\"");
            REQUIRE(y.size() == 1);
            CHECK(y[0] >= 70);
            CHECK(y[0] <= 470);
        }
}

TEST_CASE("an axis of many magnitudes has few numbers") {
    const auto svg = svg_of(chart_over({1, 1e6, 1e12}, 1));
    CHECK(count_of(svg, "text-anchor=\"middle\"") <= 13 + 2);
    CHECK(count_of(svg, ">1T<") == 1);
    CHECK(count_of(svg, ">100k<") == 1);
}

}  // namespace tool_hit_ratio_plot_test
