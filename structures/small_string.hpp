// small_string: bytes of text, the short ones in the object itself.
//
// For many short texts: up to 23 bytes take no allocation. They are meant as
// UTF-8, but may be any: code_points() gives U+FFFD for each maximal part of a
// sequence that is cut short, and for each byte that begins none. Strong
// exception guarantee; arguments may be parts of the string itself.
//
// Technique:  an array in the object, and beyond its length one that doubles
// Invariant:  a zero follows the last byte; the text is in the object if and
//             only if the capacity is 23
// Complexity: [], size, pop_back, move O(1); push_back O(1) amortised; append
//             O(bytes appended) amortised; insert, erase, copy, code_points,
//             comparisons O(n); space 48 bytes, and O(n) beyond 23
// Reference:  The Unicode Standard, 3.9, U+FFFD Substitution of Maximal
//             Subparts; RFC 3629
// Laws:       string
//
// Example:
//   small_string string("na\xC3\xAFve");
//   string.insert(0, "so ");
//   string.erase(string.size() - 1, 1);
//   string == "so na\xC3\xAFv" && string.code_points().front() == U's'
#pragma once

#include <algorithm>
#include <cassert>
#include <compare>
#include <cstddef>
#include <iterator>
#include <memory>
#include <ranges>
#include <string_view>
#include <type_traits>
#include <utility>

namespace tenet {

class small_string {
    class code_point_iterator;

public:
    using value_type = char;

    constexpr small_string() = default;
    constexpr small_string(std::string_view text) { append(text); }
    constexpr small_string(const char* text)
        : small_string(std::string_view(text)) {}
    constexpr small_string(const small_string& other)
        : small_string(std::string_view(other)) {}
    constexpr small_string(small_string&& other) noexcept { take(other); }
    constexpr small_string& operator=(const small_string& other) {
        return *this = small_string(other);
    }
    constexpr small_string& operator=(small_string&& other) noexcept {
        if (this == &other) return *this;
        release();
        take(other);
        return *this;
    }
    constexpr ~small_string() { release(); }

    constexpr char* begin() noexcept { return data_; }
    constexpr char* end() noexcept { return data_ + size_; }
    constexpr const char* begin() const noexcept { return data_; }
    constexpr const char* end() const noexcept { return data_ + size_; }
    constexpr const char* c_str() const noexcept { return data_; }
    constexpr operator std::string_view() const noexcept {
        return {data_, size_};
    }

    // The text decoded: a view of char32_t, which changes invalidate.
    constexpr auto code_points() const noexcept {
        using at = code_point_iterator;
        return std::ranges::subrange(at(begin(), end()), at(end(), end()));
    }

    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr std::size_t size() const noexcept { return size_; }  // in bytes
    constexpr std::size_t capacity() const noexcept { return capacity_; }

    constexpr char& operator[](std::size_t i) noexcept {
        assert(i < size());
        return data_[i];
    }
    constexpr char operator[](std::size_t i) const noexcept {
        assert(i < size());
        return data_[i];
    }

    // Makes room for n bytes. Invalidates references if it grows.
    constexpr void reserve(std::size_t n) {
        if (n <= capacity_) return;
        small_string grown;
        grown.data_ = std::allocator<char>().allocate(n + 1);
        grown.capacity_ = n;
        if (std::is_constant_evaluated())
            for (std::size_t i = 0; i <= n; ++i)
                std::construct_at(grown.data_ + i);
        std::copy(begin(), end(), grown.data_);
        grown.resize_to(size_);
        *this = std::move(grown);
    }

    // These invalidate references if the string grows.
    constexpr void push_back(char byte) {
        const std::size_t n = size_;  // which a byte may alias
        if (n == capacity_) reserve(2 * n);
        data_[n] = byte;
        resize_to(n + 1);
    }
    constexpr void append(std::string_view text) {
        const std::size_t n = size_ + text.size();
        if (n > capacity_) {
            small_string grown;
            grown.reserve(std::max(n, 2 * capacity_));
            grown.append(*this);
            grown.append(text);
            return void(*this = std::move(grown));
        }
        std::ranges::copy(text, end());
        resize_to(n);
    }
    constexpr void insert(std::size_t i, std::string_view text) {
        assert(i <= size());
        const std::size_t before = size_;
        append(text);
        std::rotate(data_ + i, data_ + before, end());
    }

    // Removes n bytes, or as many as there are from i on.
    constexpr void erase(std::size_t i, std::size_t n) noexcept {
        assert(i <= size());
        n = std::min(n, size_ - i);
        std::copy(data_ + i + n, end(), data_ + i);
        resize_to(size_ - n);
    }

    constexpr void pop_back() noexcept {
        assert(!empty());
        resize_to(size_ - 1);
    }
    constexpr void clear() noexcept { resize_to(0); }

    // By bytes, as unsigned ones: the order of code points.
    friend constexpr bool operator==(const small_string& a,
                                     const small_string& b) noexcept {
        return std::string_view(a) == std::string_view(b);
    }
    friend constexpr auto operator<=>(const small_string& a,
                                      const small_string& b) noexcept {
        return std::string_view(a) <=> std::string_view(b);
    }

    constexpr bool invariant() const {
        return size_ <= capacity_ && data_[size_] == '\0' &&
               (data_ == local_) == (capacity_ == inside);
    }

private:
    static constexpr std::size_t inside = 23;

    class code_point_iterator {
    public:
        using iterator_concept = std::forward_iterator_tag;
        using iterator_category = std::input_iterator_tag;
        using value_type = char32_t;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = char32_t;

        constexpr code_point_iterator() = default;
        constexpr code_point_iterator(const char* at, const char* end)
            : at_(at), end_(end) {}
        constexpr char32_t operator*() const { return decode().code_point; }
        constexpr code_point_iterator& operator++() {
            at_ += decode().length;
            return *this;
        }
        constexpr code_point_iterator operator++(int) {
            return std::exchange(*this, std::next(*this));
        }
        // Where the code point begins.
        constexpr const char* base() const { return at_; }
        friend constexpr bool operator==(const code_point_iterator&,
                                         const code_point_iterator&) = default;

    private:
        struct decoded {
            char32_t code_point;
            std::ptrdiff_t length;
        };

        // Only the second byte of a sequence has bounds of its own: they leave
        // out what is overlong, the surrogates and all beyond U+10FFFF.
        constexpr decoded decode() const {
            const unsigned lead = static_cast<unsigned char>(*at_);
            if (lead < 0x80) return {lead, 1};
            if (lead < 0xC2 || lead > 0xF4) return {0xFFFD, 1};
            const int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
            unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            char32_t code_point = lead & (0x3Fu >> more);
            for (int i = 1; i <= more; ++i) {
                if (at_ + i == end_) return {0xFFFD, i};
                const unsigned next = static_cast<unsigned char>(at_[i]);
                if (next < low || next > high) return {0xFFFD, i};
                code_point = code_point << 6 | (next & 0x3F);
                low = 0x80;
                high = 0xBF;
            }
            return {code_point, more + 1};
        }

        const char* at_ = nullptr;
        const char* end_ = nullptr;
    };

    constexpr void resize_to(std::size_t n) noexcept {
        size_ = n;
        data_[n] = '\0';
    }

    constexpr void release() noexcept {
        if (data_ != local_)
            std::allocator<char>().deallocate(data_, capacity_ + 1);
        data_ = local_;
        capacity_ = inside;
    }

    // Precondition: nothing is to be released.
    constexpr void take(small_string& other) noexcept {
        size_ = other.size_;
        if (other.data_ == other.local_) {
            std::copy(other.local_, other.local_ + size_ + 1, local_);
        } else {
            data_ = std::exchange(other.data_, other.local_);
            capacity_ = std::exchange(other.capacity_, inside);
        }
        other.resize_to(0);
    }

    char* data_ = local_;
    std::size_t size_ = 0;
    std::size_t capacity_ = inside;
    char local_[inside + 1] = {};
};

}  // namespace tenet
