// Misuse is reported by assertions in every build.
#undef NDEBUG
#include <cassert>
#include <tenet/laws/engine/subject.hpp>

namespace tenet::laws {

namespace {

template <class All>
auto find_by_text(const All& all, std::string_view text) {
    for (const auto& one : all)
        if (one.text == text) return &one;
    return static_cast<decltype(all.data())>(nullptr);
}

}  // namespace

const engine::offered_start* subject::start(std::string_view text) const {
    return find_by_text(starts, text);
}

const engine::offered_call* subject::find(std::string_view text) const {
    return find_by_text(calls, text);
}

object::object(const subject& of, std::string_view start,
               const engine::arguments& drawn)
    : of_(&of), it_(of.start(start)->make(drawn)) {}

object::~object() {
    if (it_) of_->drop(it_);
}

value object::make_by_text(std::string_view call,
                           const engine::arguments& drawn) const {
    const engine::offered_call* offered = of_->find(call);
    assert(offered && "the subject does not offer this call");
    return make(*offered, drawn);
}

object copy_of(const object& it) {
    return object(it.of(), it.of().regular.copy(it.address()));
}

}  // namespace tenet::laws
