// Random generation: mixtures of edge values, duplicates and recalled values.
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

#include "script.hpp"

namespace tenet::laws {

domain domain::whole(std::int64_t low, std::int64_t high) {
    return {shape::whole, low, high, {}};
}
domain domain::real() {
    return {shape::real, 0, 0, {}};
}
domain domain::text(std::int64_t longest) {
    return {shape::text, 0, longest, {}};
}
domain domain::list(domain element, std::int64_t longest) {
    return {shape::list, 0, longest, {std::move(element)}};
}
domain domain::tuple(std::vector<domain> members) {
    return {shape::tuple, 0, 0, std::move(members)};
}

bool operator==(const value& a, const value& b) {
    const bool reads = a.is == value::kind::text || a.is == value::kind::words;
    return a.is == b.is && a.whole == b.whole && a.real == b.real &&
           (!reads || a.text == b.text) && a.parts == b.parts;
}

bool agrees(const value& got, const value& expected) {
    if (!got.is_told() || !expected.is_told()) return true;
    if (got.is == value::kind::list && expected.is == value::kind::list)
        return std::ranges::equal(got.parts, expected.parts, agrees);
    return got == expected;
}

}  // namespace tenet::laws

namespace tenet::laws::engine {

std::int64_t dice::between(std::int64_t low, std::int64_t high) {
    const auto span =
        static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
    const std::uint64_t step = span == 0 ? next() : next() % span;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + step);
}

namespace {

bool inside(const domain& from, std::int64_t x) {
    return from.low <= x && x <= from.high && x % from.step == 0;
}

// x + step, or x where that would leave the domain.
std::int64_t beside(const domain& from, std::int64_t x, std::int64_t step) {
    std::int64_t moved = 0;
    if (__builtin_add_overflow(x, step, &moved) || !inside(from, moved))
        return x;
    return moved;
}

std::int64_t nearest_to_zero(const domain& from) {
    return std::clamp<std::int64_t>(0, from.low, from.high);
}

std::int64_t drawn_edge(const domain& from, dice& random) {
    const std::int64_t power = std::int64_t{1} << random.below(62);
    const std::int64_t edges[] = {from.low,
                                  from.high,
                                  from.low,
                                  from.high,
                                  beside(from, from.low, 1),
                                  beside(from, from.high, -1),
                                  0,
                                  1,
                                  -1,
                                  power,
                                  power - 1,
                                  -power};
    const std::int64_t edge = edges[random.below(std::size(edges))];
    return inside(from, edge) ? edge : nearest_to_zero(from);
}

std::int64_t drawn_small(const domain& from, std::int64_t reach, dice& random) {
    const std::int64_t middle = nearest_to_zero(from);
    const auto room = [reach](std::int64_t a, std::int64_t b) {
        const auto gap =
            static_cast<std::uint64_t>(b) - static_cast<std::uint64_t>(a);
        return static_cast<std::int64_t>(
            std::min(gap, static_cast<std::uint64_t>(reach)));
    };
    return random.between(middle - room(from.low, middle),
                          middle + room(middle, from.high));
}

// Numbers of every length in bits are equally likely.
std::int64_t drawn_wide(const domain& from, dice& random) {
    const std::uint64_t bits = random.next() >> random.below(64);
    const auto x = static_cast<std::int64_t>(
        random.one_in(2) ? bits : std::uint64_t{0} - bits);
    return inside(from, x) ? x : random.between(from.low, from.high);
}

// The next number, or one that falls into the same bucket of a hash table.
std::int64_t neighbour(dice& random) {
    const std::int64_t step =
        random.one_in(3) ? 1 : std::int64_t{1} << random.below(12);
    return random.one_in(2) ? step : -step;
}

std::int64_t draw_whole(const domain& from, const std::vector<value>& pool,
                        dice& random) {
    const auto span = static_cast<std::uint64_t>(from.high) -
                      static_cast<std::uint64_t>(from.low);
    if (from.step > 1)
        return from.step *
               random.between(from.low / from.step, from.high / from.step);
    if (span < 16) return random.between(from.low, from.high);
    const std::size_t kind = random.below(20);
    if (kind < 10 && !pool.empty()) {
        const value& seen = pool[random.below(pool.size())];
        if (seen.is == value::kind::whole && inside(from, seen.whole))
            return kind < 7 ? seen.whole
                            : beside(from, seen.whole, neighbour(random));
    }
    if (kind < 12) return drawn_small(from, 8, random);
    if (kind < 16) return drawn_small(from, 64, random);
    if (kind < 18) return drawn_edge(from, random);
    return drawn_wide(from, random);
}

double draw_real(const std::vector<value>& pool, dice& random) {
    using limits = std::numeric_limits<double>;
    const double edges[] = {0.0,
                            -0.0,
                            1.0,
                            -1.0,
                            0.5,
                            limits::infinity(),
                            -limits::infinity(),
                            limits::max(),
                            limits::lowest(),
                            limits::min(),
                            limits::denorm_min(),
                            limits::epsilon()};
    const std::size_t kind = random.below(10);
    if (kind < 2 && !pool.empty())
        if (const value& seen = pool[random.below(pool.size())];
            seen.is == value::kind::real)
            return seen.real;
    if (kind < 3) return edges[random.below(std::size(edges))];
    if (kind < 6) return static_cast<double>(random.between(-16, 16));
    if (kind < 8) return static_cast<double>(random.between(-64, 64)) / 8;
    return std::ldexp(static_cast<double>(random.between(-1000, 1000)),
                      static_cast<int>(random.between(-40, 40)));
}

std::size_t draw_length(const domain& from, double size, dice& random) {
    const auto low = static_cast<std::size_t>(from.low);
    const auto high = static_cast<std::size_t>(from.high);
    const auto reach =
        low + static_cast<std::size_t>(static_cast<double>(high - low) * size);
    const std::size_t kind = random.below(10);
    std::size_t length = 0;
    if (kind < 4)
        length = low + random.below(5);
    else if (kind < 7)
        length = low + random.below(17);
    else if (kind < 8)
        length = (std::size_t{1} << random.below(8)) + random.below(3) - 1;
    else
        length = low + random.below(reach - low + 1);
    return std::clamp(length, low, high);
}

std::string draw_text(const domain& from, const std::vector<value>& pool,
                      double size, dice& random) {
    if (!pool.empty() && random.one_in(4))
        if (const value& seen = pool[random.below(pool.size())];
            seen.is == value::kind::text)
            return seen.text.substr(
                0, random.one_in(2) ? std::string::npos
                                    : random.below(seen.text.size() + 1));
    const std::string_view alphabets[] = {"a", "ab", "abc", "abc", "aA0 _-."};
    const std::size_t kind = random.below(std::size(alphabets) + 2);
    std::string text(draw_length(from, size, random), ' ');
    for (char& letter : text)
        if (kind >= 4 && !from.parts.empty())
            letter = static_cast<char>(
                random.between(from.parts[0].low, from.parts[0].high));
        else if (kind < std::size(alphabets))
            letter = alphabets[kind][random.below(alphabets[kind].size())];
        else if (kind == std::size(alphabets))
            letter = static_cast<char>(random.between(' ', '~'));
        else
            letter = static_cast<char>(random.below(256));
    return text;
}

bool before(const value& a, const value& b) {
    if (a.whole != b.whole) return a.whole < b.whole;
    if (a.real != b.real) return a.real < b.real;
    if (a.text != b.text) return a.text < b.text;
    return std::ranges::lexicographical_compare(a.parts, b.parts, before);
}

// Gives a list one of several shapes: sorted, reversed, all equal and so on.
void arrange(value::list& parts, dice& random) {
    const std::size_t n = parts.size();
    if (n < 2) return;
    switch (random.below(10)) {
        case 0:
            std::ranges::sort(parts, before);
            break;
        case 1:
            std::ranges::sort(parts.rbegin(), parts.rend(), before);
            break;
        case 2:
            std::fill(parts.begin() + 1, parts.end(), parts.front());
            break;
        case 3: {  // all equal but one
            const value odd = parts[1];
            std::fill(parts.begin() + 1, parts.end(), parts.front());
            parts[random.below(n)] = odd;
            break;
        }
        case 4: {  // organ pipe
            std::ranges::sort(parts, before);
            std::reverse(parts.begin() + static_cast<std::ptrdiff_t>(n / 2),
                         parts.end());
            break;
        }
        case 5: {  // sorted, then rotated
            std::ranges::sort(parts, before);
            std::rotate(
                parts.begin(),
                parts.begin() + static_cast<std::ptrdiff_t>(random.below(n)),
                parts.end());
            break;
        }
        case 6:  // sorted but for two
            std::ranges::sort(parts, before);
            std::swap(parts[random.below(n)], parts[random.below(n)]);
            break;
        default:
            break;  // as it comes
    }
}

// Draws the elements of most lists from a narrow range.
domain element_regime(const domain& element, dice& random) {
    if (element.what != domain::shape::whole) return element;
    const auto clipped = [&](std::int64_t low, std::int64_t high) {
        domain narrow = domain::whole(std::max(low, element.low),
                                      std::min(high, element.high));
        return narrow.low <= narrow.high ? narrow : element;
    };
    switch (random.below(8)) {
        case 0:
            return clipped(0, 1);
        case 1:
            return clipped(-2, 2);
        case 2:
            return clipped(0, 9);
        case 3:
            return clipped(0, element.high);
        case 4:
            return clipped(element.low, -1);
        case 5:
            return clipped(-100, 100);
        default:
            return element;
    }
}

value draw_list(const domain& from, const std::vector<value>& pool, double size,
                dice& random) {
    const domain element = element_regime(from.parts.front(), random);
    value::list parts(draw_length(from, size, random));
    std::vector<value> seen = pool;
    for (value& part : parts) {
        part = draw(element, seen, size, random);
        if (seen.size() < pool.size() + 8) seen.push_back(part);
    }
    arrange(parts, random);
    return parts;
}

}  // namespace

value draw(const domain& from, const std::vector<value>& pool, double size,
           dice& random) {
    switch (from.what) {
        case domain::shape::whole:
            return draw_whole(from, pool, random);
        case domain::shape::real:
            return draw_real(pool, random);
        case domain::shape::text:
            return draw_text(from, pool, size, random);
        case domain::shape::list:
            return draw_list(from, pool, size, random);
        case domain::shape::tuple:
            break;
    }
    value::list parts;
    for (const domain& member : from.parts)
        parts.push_back(draw(member, pool, size, random));
    return parts;
}

namespace {

// A later argument may be an element of an earlier one.
arguments draw_all(const std::vector<slot>& slots, std::vector<value> pool,
                   double size, dice& random) {
    arguments drawn;
    for (const slot& one : slots) {
        drawn.push_back(draw(one.from, pool, size, random));
        const auto remember = [&](const value& it) {
            if (it.is != value::kind::list) pool.push_back(it);
            for (const value& part : it.parts)
                if (part.is != value::kind::list) pool.push_back(part);
        };
        remember(drawn.back());
    }
    return drawn;
}

std::size_t script_length(double size, std::size_t longest, dice& random) {
    const auto reach =
        9 + static_cast<std::size_t>(static_cast<double>(longest) * size);
    const std::size_t kind = random.below(10);
    if (kind < 2) return random.below(9);
    if (kind < 5) return random.below(33);
    if (kind < 8) return random.below(reach);
    return reach;
}

// Swarm testing (Groce et al., ISSTA 2012): each script prefers some calls and
// omits others, or a hundred pushes without a pop would never occur.
std::vector<std::size_t> swarm(const machine& law, dice& random) {
    std::vector<std::size_t> weights;
    const std::size_t moods[] = {0, 1, 1, 2, 6};
    for (const erased_rule& rule : law.rules)
        weights.push_back(rule.weight * moods[random.below(std::size(moods))]);
    if (std::accumulate(weights.begin(), weights.end(), std::size_t{0}) == 0 ||
        random.one_in(4))
        for (std::size_t i = 0; i < weights.size(); ++i)
            weights[i] = law.rules[i].weight;
    return weights;
}

std::size_t pick(const std::vector<std::size_t>& weights, dice& random) {
    auto ticket = random.below(
        std::accumulate(weights.begin(), weights.end(), std::size_t{0}));
    std::size_t i = 0;
    while (ticket >= weights[i]) ticket -= weights[i++];
    return i;
}

std::optional<script> draw_input(const machine& law, double size,
                                 dice& random) {
    script drawn;
    const erased_rule& rule = law.rules.front();
    drawn.calls.push_back({0, draw_all(rule.slots, {}, size, random)});
    if (!rule.applies(nullptr, drawn.calls[0].drawn)) return {};
    return drawn;
}

}  // namespace

std::optional<script> draw_script(const machine& law, double size,
                                  std::size_t longest, dice& random) {
    if (law.single) return draw_input(law, size, random);
    script drawn;
    drawn.opening = draw_all(law.opening_slots, {}, size, random);
    const std::shared_ptr<void> model(law.start->model(drawn.opening),
                                      law.drop_model);
    const auto weights = swarm(law, random);
    const std::size_t length = script_length(size, longest, random);
    std::vector<value> pool;
    for (std::size_t tries = 0;
         drawn.calls.size() < length && tries < 4 * length; ++tries) {
        pool.clear();
        law.recall(model.get(), pool);
        call next{pick(weights, random), {}};
        const erased_rule& rule = law.rules[next.rule];
        next.drawn = draw_all(rule.slots, pool, size, random);
        if (!rule.applies(model.get(), next.drawn)) continue;
        rule.body->advance(model.get(), next.drawn);
        drawn.calls.push_back(std::move(next));
    }
    return drawn;
}

// Half of the scripts look at everything all the time, the others only when
// they end or at each view now and then.
void draw_looks(const machine& law, script& it, dice& random) {
    const std::size_t habit = random.below(4);
    if (habit < 2 || law.views.empty() || it.calls.empty()) return;
    std::vector<std::size_t> rates;  // of 4
    for (std::size_t i = 0; i < law.views.size(); ++i)
        rates.push_back(habit == 2 ? 0 : random.below(3) * random.below(3));
    const auto drawn = [&] {
        looks seen = 0;
        for (std::size_t i = 0; i < rates.size(); ++i)
            if (random.below(4) < rates[i]) seen |= view_bit(i);
        return seen;
    };
    it.seen = drawn();
    for (call& made : it.calls) made.seen = drawn();
    it.calls.back().seen = random.one_in(3)
                               ? view_bit(random.below(law.views.size()))
                               : every_view;
}

namespace {

// One of the values of a pool if it suits the domain, or another.
value drawn_again(const domain& from, const std::vector<value>& pool,
                  dice& random) {
    if (pool.empty() || from.what == domain::shape::list || random.one_in(5))
        return draw(from, pool, 0.2, random);
    const value& it = pool[random.below(pool.size())];
    const bool fits =
        from.what == domain::shape::whole
            ? it.is == value::kind::whole && inside(from, it.whole)
            : from.what == domain::shape::text && it.is == value::kind::text;
    return fits ? it : draw(from, pool, 0.2, random);
}

std::vector<value> values_in(const script& known) {
    std::vector<value> pool;
    const auto gather = [&pool](const arguments& drawn) {
        for (const value& it : drawn)
            if (it.is == value::kind::whole || it.is == value::kind::text)
                pool.push_back(it);
    };
    gather(known.opening);
    for (const call& made : known.calls) gather(made.drawn);
    return pool;
}

// Few different values may not do where a few more do with fewer calls.
void renew_values(const machine& law, script& it, dice& random) {
    const auto most = static_cast<std::int64_t>(1 + random.below(4));
    for (call& made : it.calls)
        for (std::size_t i = 0; i < made.drawn.size(); ++i) {
            const domain& from = law.rules[made.rule].slots[i].from;
            const std::int64_t x = from.step * random.between(0, most);
            if (from.what == domain::shape::whole && inside(from, x))
                made.drawn[i] = x;
        }
}

// One or two calls are removed, and some others change their values or places.
script mutated(const machine& law, const script& known,
               const std::vector<value>& pool, dice& random) {
    script it = known;
    const auto place = [&] {
        return static_cast<std::ptrdiff_t>(random.below(it.calls.size()));
    };
    for (std::size_t gone = 1 + random.one_in(4);
         gone > 0 && it.calls.size() > 1; --gone)
        it.calls.erase(it.calls.begin() + place());
    if (random.one_in(2)) renew_values(law, it, random);
    for (std::size_t changes = random.below(5); changes > 0; --changes) {
        call& one = it.calls[random.below(it.calls.size())];
        call& other = it.calls[random.below(it.calls.size())];
        if (one.drawn.empty() || random.one_in(4)) {
            std::swap(one, other);
        } else {
            const std::size_t i = random.below(one.drawn.size());
            one.drawn[i] =
                drawn_again(law.rules[one.rule].slots[i].from, pool, random);
        }
    }
    it.calls.back().seen = known.calls.back().seen;
    return it;
}

}  // namespace

script draw_shorter(const machine& law, const script& known, dice& random) {
    const std::vector<value> pool = values_in(known);
    if (random.one_in(2)) return mutated(law, known, pool, random);
    std::vector<std::size_t> weights;
    for (const erased_rule& rule : law.rules)
        weights.push_back(rule.weight > 0);
    for (const call& made : known.calls) weights[made.rule] += 2;
    script shorter;
    shorter.opening = known.opening;
    shorter.seen = known.seen;
    // Another opening may need fewer calls. Only few calls are dropped, since
    // most much shorter scripts pass.
    if (random.one_in(2))
        for (std::size_t i = 0; i < shorter.opening.size(); ++i)
            shorter.opening[i] =
                drawn_again(law.opening_slots[i].from, pool, random);
    const std::size_t most = known.calls.size() - 1;
    for (auto left = most - random.below(std::min<std::size_t>(3, most));
         left > 0; --left) {
        call next{pick(weights, random), {}, 0};
        const call& like = known.calls[random.below(known.calls.size())];
        next.thread = like.thread;
        next.seen = like.seen;
        for (const slot& one : law.rules[next.rule].slots)
            next.drawn.push_back(drawn_again(one.from, pool, random));
        shorter.calls.push_back(std::move(next));
    }
    if (!shorter.calls.empty())
        shorter.calls.back().seen = known.calls.back().seen;
    return shorter;
}

std::vector<value> simplest(const domain& from, std::size_t count) {
    std::vector<value> found;
    switch (from.what) {
        case domain::shape::whole: {
            const std::int64_t middle = nearest_to_zero(from);
            for (std::int64_t step = 0; found.size() < count && step < 64;
                 ++step)
                for (const std::int64_t way : {step, -step})
                    if (const value x = beside(from, middle, way * from.step);
                        std::ranges::find(found, x) == found.end())
                        found.push_back(x);
            for (const std::int64_t edge : {from.low, from.high})
                if (std::ranges::find(found, value(edge)) == found.end())
                    found.push_back(edge);
            break;
        }
        case domain::shape::real:
            found = {0.0, 1.0, -1.0, 0.5};
            break;
        case domain::shape::text:
            for (const char* text : {"", "a", "b", "aa", "ab", "ba", "aba"})
                found.push_back(std::string(text));
            break;
        case domain::shape::list: {
            const auto elements = simplest(from.parts.front(), 3);
            std::vector<value::list> layer{{}};
            while (!layer.empty() && found.size() < count) {
                std::vector<value::list> longer;
                for (const value::list& parts : layer) {
                    if (static_cast<std::int64_t>(parts.size()) >= from.low)
                        found.push_back(parts);
                    if (static_cast<std::int64_t>(parts.size()) == from.high)
                        continue;
                    for (std::size_t i = 0; i < elements.size() && i < 3; ++i) {
                        longer.push_back(parts);
                        longer.back().push_back(elements[i]);
                    }
                }
                layer = std::move(longer);
            }
            break;
        }
        case domain::shape::tuple: {
            std::vector<value::list> layer{{}};
            for (const domain& member : from.parts) {
                std::vector<value::list> wider;
                for (const value::list& head : layer)
                    for (const value& x : simplest(member, 3)) {
                        wider.push_back(head);
                        wider.back().push_back(x);
                    }
                layer = std::move(wider);
            }
            for (value::list& parts : layer) found.push_back(std::move(parts));
            break;
        }
    }
    if (found.size() > count) found.resize(count);
    return found;
}

}  // namespace tenet::laws::engine
