// Scripts and findings as bytes, to cross from a child process to its parent.
#include <bit>
#include <cstring>
#include <stdexcept>
#include <string>

#include "script.hpp"

namespace tenet::laws::engine {

namespace {

class packer {
public:
    void number(std::uint64_t x) {
        bytes_.append(reinterpret_cast<const char*>(&x), sizeof x);
    }
    void text(const std::string& it) {
        number(it.size());
        bytes_ += it;
    }
    void of(const value& it) {
        number(static_cast<std::uint64_t>(it.is));
        switch (it.is) {
            case value::kind::whole:
                return number(static_cast<std::uint64_t>(it.whole));
            case value::kind::real:
                return number(std::bit_cast<std::uint64_t>(it.real));
            case value::kind::text:
                return text(it.text);
            case value::kind::list:
                return of(it.parts);
            default:
                return;  // answers stay where they are given
        }
    }
    void of(const std::vector<std::string>& all) {
        number(all.size());
        for (const std::string& one : all) text(one);
    }
    void of(const std::vector<value>& all) {
        number(all.size());
        for (const value& one : all) of(one);
    }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

class unpacker {
public:
    explicit unpacker(const std::string& bytes) : bytes_(bytes) {}
    std::uint64_t number() {
        std::uint64_t x = 0;
        if (at_ + sizeof x > bytes_.size())
            throw std::runtime_error("a cut message from a child process");
        std::memcpy(&x, bytes_.data() + at_, sizeof x);
        at_ += sizeof x;
        return x;
    }
    std::string text() {
        const std::size_t size = number();
        if (size > bytes_.size() - at_)
            throw std::runtime_error("a cut message from a child process");
        at_ += size;
        return bytes_.substr(at_ - size, size);
    }
    value of_value() {
        switch (static_cast<value::kind>(number())) {
            case value::kind::whole:
                return static_cast<std::int64_t>(number());
            case value::kind::real:
                return std::bit_cast<double>(number());
            case value::kind::text:
                return text();
            case value::kind::list:
                return of_values();
            default:
                throw std::runtime_error("an argument of no known kind");
        }
    }
    std::vector<std::string> texts() {
        std::vector<std::string> all;
        for (auto left = number(); left > 0; --left) all.push_back(text());
        return all;
    }
    std::vector<value> of_values() {
        std::vector<value> all;
        for (auto left = number(); left > 0; --left) all.push_back(of_value());
        return all;
    }

private:
    const std::string& bytes_;
    std::size_t at_ = 0;
};

}  // namespace

namespace {

void pack_into(packer& out, const script& it) {
    out.of(it.opening);
    out.number(it.seen);
    out.number(it.calls.size());
    for (const call& made : it.calls) {
        for (const std::uint64_t x :
             {std::uint64_t{made.rule}, std::uint64_t{made.thread},
              std::uint64_t{made.times}, std::uint64_t{made.seen},
              std::uint64_t{made.throughout}, std::uint64_t{made.steps.size()}})
            out.number(x);
        for (const std::int64_t step : made.steps)
            out.number(static_cast<std::uint64_t>(step));
        out.of(made.drawn);
    }
}

script unpack_from(unpacker& in) {
    script it;
    it.opening = in.of_values();
    it.seen = in.number();
    for (auto left = in.number(); left > 0; --left) {
        call made;
        made.rule = in.number();
        made.thread = in.number();
        made.times = in.number();
        made.seen = in.number();
        made.throughout = in.number() != 0;
        for (auto steps = in.number(); steps > 0; --steps)
            made.steps.push_back(static_cast<std::int64_t>(in.number()));
        made.drawn = in.of_values();
        it.calls.push_back(std::move(made));
    }
    return it;
}

}  // namespace

std::string pack(const script& it) {
    packer out;
    pack_into(out, it);
    return out.take();
}

std::string pack(const script& one, const script& two) {
    packer out;
    pack_into(out, one);
    pack_into(out, two);
    return out.take();
}

script unpack_script(const std::string& bytes) {
    unpacker in(bytes);
    return unpack_from(in);
}

std::pair<script, script> unpack_scripts(const std::string& bytes) {
    unpacker in(bytes);
    script one = unpack_from(in);
    return {std::move(one), unpack_from(in)};
}

std::string pack(const finding& it) {
    packer out;
    out.text(it.claim);
    out.number(static_cast<std::uint64_t>(it.verdict));
    out.text(it.reason);
    out.text(it.counterexample);
    out.text(it.first_failure);
    out.text(it.kept);
    for (const std::uint64_t x :
         {std::uint64_t{it.calls}, std::uint64_t{it.shrink_runs},
          std::uint64_t{it.minimal}, std::uint64_t{it.leaks},
          std::uint64_t{it.growth}, static_cast<std::uint64_t>(it.ending),
          std::uint64_t{it.input}, std::uint64_t{it.all_cases}, it.seed,
          std::uint64_t{it.statistics.cases},
          std::uint64_t{it.statistics.discarded},
          std::uint64_t{it.statistics.calls},
          std::uint64_t{it.statistics.longest},
          std::uint64_t{it.statistics.played.size()}})
        out.number(x);
    for (const auto& [name, count] : it.statistics.played) {
        out.text(name);
        out.number(count);
    }
    for (const auto* names : {&it.called, &it.uncalled, &it.absent})
        out.of(*names);
    const memory_use& memory = it.memory;
    for (const std::uint64_t x :
         {memory.small, memory.large, memory.small_heap, memory.large_heap,
          memory.small_stack, memory.large_stack})
        out.number(x);
    out.text(memory.input);
    return out.take();
}

finding unpack_finding(const std::string& bytes) {
    unpacker in(bytes);
    finding it;
    it.claim = in.text();
    it.verdict = static_cast<verdict>(in.number());
    it.reason = in.text();
    it.counterexample = in.text();
    it.first_failure = in.text();
    it.kept = in.text();
    it.calls = in.number();
    it.shrink_runs = in.number();
    it.minimal = in.number() != 0;
    it.leaks = in.number() != 0;
    it.growth = in.number() != 0;
    it.ending = static_cast<ending_of_case>(in.number());
    it.input = in.number();
    it.all_cases = in.number() != 0;
    it.seed = in.number();
    it.statistics.cases = in.number();
    it.statistics.discarded = in.number();
    it.statistics.calls = in.number();
    it.statistics.longest = in.number();
    for (auto left = in.number(); left > 0; --left) {
        std::string name = in.text();
        it.statistics.played.emplace_back(std::move(name), in.number());
    }
    for (auto* names : {&it.called, &it.uncalled, &it.absent})
        *names = in.texts();
    memory_use& memory = it.memory;
    for (std::uint64_t* x :
         {&memory.small, &memory.large, &memory.small_heap, &memory.large_heap,
          &memory.small_stack, &memory.large_stack})
        *x = in.number();
    memory.input = in.text();
    return it;
}

std::string hexadecimal(const std::string& bytes) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        text += digits[static_cast<unsigned char>(byte) >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::string bytes_of(const std::string& hexadecimal) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hexadecimal.size(); i += 2)
        bytes +=
            static_cast<char>(std::stoi(hexadecimal.substr(i, 2), nullptr, 16));
    return bytes;
}

}  // namespace tenet::laws::engine
