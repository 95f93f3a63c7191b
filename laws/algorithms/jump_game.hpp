// jump_game: whether the last place can be reached, and by how few jumps.
//
// From a place one may jump forward by at most the number there. The answer is
// a truth; or the fewest jumps, -1 or nothing if there are none; or the places
// of such a way from the first to the last, none if there is no way. Of a
// number, what cannot be reached is judged if {0, 1} is -1 or nothing.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      can_jump, min_jumps
// Interface: one of jump(reaches), jump(first, last), jump(pointer, length), of
//            any integers; returns a truth, a number, an optional or a list
// Claims:    it is right about all small inputs; its time grows as n; it is
//            right about others
// Convicts:  one that looks only one ahead, always jumps as far as it can, or
//            to the greatest number; one that stops at any 0, that needs a jump
//            from the last place, that counts a jump too many
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace jumps {

using subject = callable::subject<callable::numbers>;
report judge(const subject&, const settings&);

}  // namespace jumps

template <class F>
report jump_game(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<callable::numbers>(
        function, std::tuple(callable::list("reaches")),
        [](auto reaches) { return std::tuple(reaches); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: jump_game(std::vector<int>&)");
    return jumps::judge(subject, how);
}

}  // namespace tenet::laws
