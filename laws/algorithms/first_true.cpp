#include <tenet/laws/algorithms/first_true.hpp>

#include <algorithm>
#include <bit>
#include <stdexcept>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::first_true_suite {

namespace {

// What is asked of a predicate that holds from some number on; a question about
// a number outside, or one too many, is an error.
struct questions {
    std::int64_t low, high, bound;
    int left;

    static bool ask(void* of, std::int64_t x) {
        auto& it = *static_cast<questions*>(of);
        if (x < it.low || x >= it.high)
            throw std::logic_error("a question about " + shown(x));
        if (--it.left < 0) throw std::logic_error("too many questions");
        return x >= it.bound;
    }
};

std::int64_t found_by(const search& of, std::int64_t low, std::int64_t high,
                      std::int64_t bound) {
    const auto n =
        static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
    questions asked{low, high, bound, int(std::bit_width(n))};
    return of.function(of.f, low, high, &asked, &questions::ask);
}

// Numbers of the type from a least one on, of those that are drawn.
struct bounds {
    std::int64_t low, high, bound;

    bounds(const search& of, std::int64_t least, std::int64_t a, std::int64_t b,
           std::int64_t c) {
        a = std::clamp(a, least, of.greatest);
        b = std::clamp(b, least, of.greatest);
        low = std::min(a, b);
        high = std::max(a, b);
        bound = std::clamp(c, low, high);
    }
};

// "const int low = std::clamp<long long>(std::min<long long>($0, $1), 0, 9);"
std::string bound_text(const char* name, const char* which, const search& of,
                       std::int64_t least) {
    const auto literal = [](std::int64_t x) {
        return argument<std::int64_t>::show(value(x));
    };
    return "const " + of.type.name + ' ' + name + " = std::clamp<long long>(" +
           which + "<long long>($0, $1), " + literal(least) + ", " +
           literal(of.greatest) + ");\n";
}

template <class Number>
finding finds(const std::string& claim, const search& of, std::int64_t least,
              const settings& how, Number) {
    const std::string name = functions::name_of(how, "search");
    const std::string type = of.type.name;
    return property(
               claim,
               bound_text("low", "std::min", of, least) +
                   bound_text("high", "std::max", of, least) + name +
                   "(low, high, [](" + type + " x) { return x >= $2; })",
               [of, least](Number a, Number b, Number c) {
                   const bounds it(of, least, a, b, c);
                   return found_by(of, it.low, it.high, it.bound);
               },
               [of, least](Number a, Number b, Number c) {
                   return bounds(of, least, a, b, c).bound;
               })
        .judge(how);
}

}  // namespace

namespace {

finding finds_drawn(const std::string& claim, const search& of,
                    std::int64_t least, const settings& how) {
    if (of.type.bytes > sizeof(int) || !of.type.is_signed)
        return finds(claim, of, least, how, std::int64_t());
    if (of.type.bytes < sizeof(int))
        return finds(claim, of, least, how, within<-130, 130>());
    return finds(claim, of, least, how, int());
}

}  // namespace

report judge(const search& of, const settings& how) {
    report found{"first_true", functions::name_of(how, "search"), {}};
    const std::string claim =
        "it finds the first number for which the predicate holds";
    found += finds_drawn(claim, of, 0, how);
    if (of.least == 0) return found;
    if (!how.negative_bounds)
        return found.omit(claim + ", also of negative bounds",
                          "--negative-bounds judges them");
    found +=
        finds_drawn(claim + ", also of negative bounds", of, of.least, how);
    return found;
}

}  // namespace tenet::laws::first_true_suite
