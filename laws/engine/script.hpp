// script: the calls a law plays, and how they are drawn, played and shown.
#pragma once

#include <rapidcheck/Random.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <tenet/laws/engine/law.hpp>
#include <vector>

namespace tenet::laws::engine {

// Why a script refutes its law.
struct failure {
    std::size_t calls = 0;  // made until then, the failing one included
    std::string line;       // what was looked at then, if not the call itself
    std::string note;       // "expected 1, got 0"
    std::string reason;     // the same for a headline
    std::size_t times = 0;  // of the last call; 0: all
    looks seen = 0;         // the view that failed
    bool leaks = false;     // and nothing else is wrong
    bool goes_on = false;   // the calls after the failing one matter, too
    std::size_t origin =
        0;  // of a leak: 1 if at the start, 2 at the first call
    ending_of_case ending = ending_of_case::well;
    std::size_t input = 0;  // of many: the last one, from 1 on
};

// How a script is tried: gives the failure, if any.
using trial = std::function<std::optional<failure>(const script&)>;

// How far a running trial has got: read by the parent when the child dies.
struct progress {
    std::size_t calls = 0;
    std::size_t view = 0;  // 0: the call itself; i + 1: views[i]
    bool dropping = false;
    std::size_t times = 1;  // of that call
    std::size_t input = 0;  // of many that one call tries, from 1 on
};
progress& standing();
void stand_at(progress* shared);  // where standing() is kept, in a child
bool in_a_child();
// Exits if this process is a fork made by the subject: it would otherwise play
// the rest of the script a second time.
void end_copies();

// What has been refuted since a trial began, for settings::first_only.
struct refutations {
    bool any = false;
    bool other_than_hangs = false;

    void add(const finding&);
};
refutations& refuted_so_far();
finding after_refutation(const std::string& claim);

// ------------------------------------------------------------------- drawing

class dice {
public:
    explicit dice(std::uint64_t seed) : random_(seed) {}
    std::uint64_t next() { return random_.next(); }
    std::size_t below(std::size_t bound) { return next() % bound; }
    std::int64_t between(std::int64_t low, std::int64_t high);
    bool one_in(std::size_t chances) { return below(chances) == 0; }

private:
    rc::Random random_;
};

// size runs from 0 to 1 over the cases of a judgment; pool holds values that
// are worth meeting again.
value draw(const domain& from, const std::vector<value>& pool, double size,
           dice& random);

// Draws calls whose preconditions hold, applying each to a model. Returns
// std::nullopt when the input of a property is discarded.
std::optional<script> draw_script(const machine&, double size,
                                  std::size_t longest, dice& random);

// Says at random where a script looks at its subject: looking may heal.
void draw_looks(const machine&, script&, dice& random);

// A shorter script, drawn at random from the calls and arguments of a known
// one.
script draw_shorter(const machine&, const script& known, dice& random);

// Up to count of the simplest values of a domain, simplest first.
std::vector<value> simplest(const domain& from, std::size_t count);

// ------------------------------------------------------------------- playing

// Plays a script on subject and model; calls whose precondition no longer
// holds are left out.
std::optional<failure> play(const machine&, const script&, bool leaks);

// The first of the law's views on which the two differ, after so many calls.
std::optional<failure> look(const machine&, const void* subject,
                            const void* model, std::size_t calls,
                            looks which = every_view);

// The arguments of a call that is made for the i-th time, from 0.
arguments arguments_at(const erased_rule&, const call&, std::size_t i);

// How many calls a program makes that a script describes.
std::size_t calls_in(const machine&, const script&);

// The script without the calls that play() would leave out.
script applicable(const machine&, const script&);

// How many blocks body leaks; runs it twice, since a first run may fill caches.
std::size_t blocks_left_by(const std::function<void()>& body);

// Of a failure that is a leak: which call allocated what is lost.
void tell_origin(const machine&, const script&, failure&);
// While tracing, blocks are remembered with the number that stands here.
std::size_t& allocating_call();
void trace_blocks(bool on);
std::optional<std::size_t> first_traced_block();  // of those still alive

// "std::out_of_range: what" of the exception in flight.
std::string current_exception_text();

// ------------------------------------------------------------------- showing

// As C++; the failing line is annotated. any[i][j] marks arguments that do not
// matter.
std::string show(const machine&, const script&, const failure&,
                 const std::vector<std::vector<bool>>& any = {});
// "push" of "queue.push($0)", or "queue.top, push" and so on.
std::vector<std::string> members_in(const std::string& text,
                                    const std::string& name);
std::string fill(const machine&, const std::string& text,
                 const std::vector<slot>& slots, const arguments& drawn,
                 const std::vector<bool>& any = {});

// ------------------------------------------------------------------ shrinking

// All that are simpler than a value by one step, simplest first.
std::vector<value> simpler(const domain& from, const value& it);

struct shrunk {
    script smallest;
    failure why;
    std::size_t runs = 0;
    bool minimal = true;
};

// If it spares looks, it also searches for where a script need not look.
shrunk shrink(const machine&, const script& first, const failure& why,
              const trial& fails, const settings& how, bool spares = false);

// Which arguments do not matter: with any other value the script still fails.
std::vector<std::vector<bool>> indifferent(const machine&, const script&,
                                           const trial& fails);

// --------------------------------------------------------------------- faults

// The after-th fault point of these kinds will throw.
void arm(unsigned kinds, std::size_t after);
bool calm_down();  // disarms; true if a fault was thrown

// Under a sanitizer, where address space cannot be limited: ends the process
// with exit_of_runaway_memory when more than limit bytes are alive. False when
// there is no sanitizer.
bool watch_heap(std::size_t limit);
bool watches_heap();  // whether there is one
inline constexpr int exit_of_runaway_memory = 86;
// Suppresses the sanitizer's report of this process: symbolizing it takes
// longer than hundreds of cases, and only the last failure is shown.
void die_quietly();

// ------------------------------------------------------------------- judging

// What differs between kinds of laws; judge_by() is the rest.
struct procedure {
    trial fails;
    std::function<std::string(const script&, const failure&,
                              const std::vector<std::vector<bool>>&)>
        show;
    std::function<void(script&, dice&)> finish;  // of a drawn script
    bool marks = true;   // whether to look for arguments that do not matter
    bool plain = false;  // plays as play() does: looks are drawn, leaks judged
    double slower = 5;   // shrinks for so much longer, with a process a case
};
finding judge_by(const machine&, const settings&, const procedure&);
procedure plainly(const machine&, const settings&);  // play() and show()

// ------------------------------------------------------- crossing a process

std::string pack(const script&);
std::string pack(const script&, const script&);
std::string hexadecimal(const std::string& bytes);
std::string bytes_of(const std::string& hexadecimal);
script unpack_script(const std::string&);
std::pair<script, script> unpack_scripts(const std::string&);
std::string pack(const finding&);
finding unpack_finding(const std::string&);

}  // namespace tenet::laws::engine
