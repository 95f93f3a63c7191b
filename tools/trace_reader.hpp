// trace_reader: the keys of a trace, one a line, a batch at a time.
//
// The trace is never held whole.
#pragma once

#include "trace_bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tenet::tool {

// Keys in order, a batch at a time; an empty batch ends them.
class key_source {
public:
    virtual ~key_source() = default;
    virtual std::span<const std::uint64_t> next() = 0;
    // Of the keys of the last batch; none if the trace gives no weights.
    virtual std::span<const std::uint64_t> weights() const { return {}; }
    virtual std::optional<double> share() const { return {}; }
};

constexpr std::uint64_t largest_weight = 1'000'000'000'000'000;
// So long that a policy has its state in the processor's caches for most of it.
constexpr std::size_t batch_size = 1 << 18;

enum class key_kind { alike, any_text };

// A line is a key, or key,weight. Keys are decimal integers that fit 64 bits,
// or texts, which are numbered as they appear; those of one trace are alike,
// unless they are said to be any text. Any other line, an empty one too, is
// misuse that names its number, or the damage if there is any to the compressed
// data. Lines may end in CR LF, and the last one without.
class trace_reader : public key_source {
public:
    trace_reader(std::unique_ptr<byte_source> bytes, std::string name,
                 key_kind kind = key_kind::alike);

    std::span<const std::uint64_t> next() override;
    std::span<const std::uint64_t> weights() const override { return weights_; }
    std::optional<double> share() const override { return bytes_->share(); }

private:
    struct text_hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>()(text);
        }
    };

    void refill();
    void take_line(std::string_view line);
    std::uint64_t number_of(std::string_view text);
    std::uint64_t identity_of(std::string_view text);
    std::uint64_t weight_of(std::string_view text);
    [[noreturn]] void reject(std::string_view text, std::string_view expected);
    void look_for_damage();

    std::unique_ptr<byte_source> bytes_;
    std::string name_;
    key_kind kind_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0, end_ = 0;  // what is read and not yet taken
    bool ended_ = false;
    std::uint64_t line_ = 0;
    bool numeric_ = false, weighted_ = false;  // as the first line is
    std::unordered_map<std::string, std::uint64_t, text_hash, std::equal_to<>>
        identities_;
    std::vector<std::uint64_t> batch_, weights_;
};

}  // namespace tenet::tool
