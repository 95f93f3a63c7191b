// Building a law.
//
// Misuse is reported by assertions in every build.
#undef NDEBUG
#include <cassert>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::engine {

machine::machine() = default;
machine::machine(machine&&) noexcept = default;
machine& machine::operator=(machine&&) noexcept = default;
machine::~machine() = default;

void machine::add(const std::string& call, std::vector<slot> slots,
                  const rule_body* body) {
    erased_rule& rule = rules.emplace_back();
    rule.body.reset(body);
    rule.text = call_text(name, call, slots.size());
    rule.slots = std::move(slots);
    viewed_last = false;
}

void machine::add(std::string text, const view_body* body) {
    erased_view& view = views.emplace_back();
    view.body.reset(body);
    view.text = std::move(text);
    viewed_last = true;
}

erased_rule& machine::last_rule() {
    assert(!rules.empty() && "call first");
    return rules.back();
}

void machine::limit_last(const condition_body* condition) {
    assert((viewed_last || !rules.empty()) && "call or view first");
    (viewed_last ? views.back().when : rules.back().when).reset(condition);
}

}  // namespace tenet::laws::engine

namespace tenet::laws {

void property::tell(std::string claim, const std::string& text,
                    std::vector<engine::slot> slots,
                    const engine::rule_body* body) {
    it_.claim = std::move(claim);
    it_.single = true;
    it_.add(text, std::move(slots), body);
}

property&& property::on(const std::vector<engine::arguments>& inputs) {
    for (const auto& drawn : inputs)
        it_.long_scripts.push_back({{}, {{0, drawn}}});
    return std::move(*this);
}

}  // namespace tenet::laws
