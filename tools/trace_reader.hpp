// trace_reader: the keys of a trace, a batch at a time.
//
// The trace is never held whole.
#pragma once

#include "distinct_keys.hpp"
#include "trace_bytes.hpp"
#include "trace_layout.hpp"

#include <tenet/structures/linear_probing_hash_map.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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
    // How what was read so far was understood; nothing if that is no question.
    virtual std::string understood() const { return {}; }
};

constexpr std::uint64_t largest_weight = 1'000'000'000'000'000;
constexpr std::uint64_t largest_count = 1'000'000'000;
// So long that a policy has its state in the processor's caches for most of it.
constexpr std::size_t batch_size = 1 << 18;

// Lines of text, laid out as layout_of finds. Keys are decimal or hexadecimal
// integers that fit 64 bits, or texts, which are numbered as they appear; those
// of one trace are alike, unless they are said to be any text. Any other line,
// an empty one too, is misuse that names its number, or the damage if there is
// any to the compressed data. Lines may end in CR LF, and the last one without.
class trace_reader : public key_source {
public:
    trace_reader(std::unique_ptr<byte_source> bytes, std::string name,
                 trace_options options = {});

    std::span<const std::uint64_t> next() override;
    std::span<const std::uint64_t> weights() const override { return weights_; }
    std::optional<double> share() const override { return bytes_->share(); }
    std::string understood() const override;

private:
    enum class key_kind { unknown, decimal, hexadecimal, text, any_text };

    void begin();
    std::vector<trace_line> first_lines() const;
    bool next_line();
    void refill();
    bool numbers_alone() const;
    void take_numbers();
    void take_line(std::string_view line);
    void take_fields(std::string_view line);
    void take(const trace_field& key, const trace_field& weight,
              const trace_field& count);
    void take_range();
    void require_bare(const trace_field& key);
    key_kind kind_of(std::string_view key) const;
    std::uint64_t key_of(std::string_view text);
    std::uint64_t number_of(std::string_view text);
    std::uint64_t identity_of(std::string_view text);
    std::uint64_t weight_of(std::string_view text);
    std::uint64_t count_of(std::string_view text);
    [[noreturn]] void reject(std::string_view text, std::string_view expected);
    void look_for_damage();
    std::string columns() const;

    std::unique_ptr<byte_source> bytes_;
    std::string name_;
    trace_options options_;
    trace_layout layout_;
    key_kind kind_ = key_kind::unknown;  // as the first key is
    bool begun_ = false;
    std::vector<char> buffer_;
    std::size_t begin_ = 0, end_ = 0;  // what is read and not yet taken
    bool ended_ = false;
    std::uint64_t line_ = 0, first_line_ = 1, comments_ = 0, requests_ = 0;
    // What a range still holds, and the weight of each.
    std::uint64_t range_key_ = 0, range_left_ = 0, range_weight_ = 0;
    std::pmr::monotonic_buffer_resource texts_;
    linear_probing_hash_map<std::string_view, std::uint64_t> identities_;
    distinct_keys distinct_;
    std::vector<std::uint64_t> batch_, weights_;
};

// The binary layout oracleGeneral of libCacheSim: records of 24 bytes, little
// endian: 32-bit time, 64-bit key, 32-bit size, 64-bit time of the next access.
// Sizes are weights, unless the options name the key alone.
class record_reader : public key_source {
public:
    record_reader(std::unique_ptr<byte_source> bytes, std::string name,
                  const trace_options& options = {});

    std::span<const std::uint64_t> next() override;
    std::span<const std::uint64_t> weights() const override { return weights_; }
    std::optional<double> share() const override { return bytes_->share(); }
    std::string understood() const override;

private:
    std::size_t read_records();

    std::unique_ptr<byte_source> bytes_;
    std::string name_;
    bool weighted_;
    std::vector<char> buffer_;
    std::uint64_t requests_ = 0;
    distinct_keys distinct_;
    std::vector<std::uint64_t> batch_, weights_;
};

}  // namespace tenet::tool
