// hit_ratio_plot: hit ratios by capacity as a picture in SVG.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace tenet::tool {

struct plot_point {
    double capacity;
    double ratio;  // of hits, 0 to 1
};

struct plot_curve {
    std::string name;
    std::vector<plot_point> points;  // at least one, of rising capacity
};

// All curves are over the same capacities. The ceiling, where there is one, is
// the curve that none can rise above; without it there is another curve.
struct hit_ratio_chart {
    std::string title, subtitle, capacity_unit;
    std::vector<plot_curve> curves;
    std::vector<plot_curve> ceiling;  // one or none
};

std::string svg_of(const hit_ratio_chart& chart);

}  // namespace tenet::tool
