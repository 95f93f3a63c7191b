#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/string.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace string_laws_test {

namespace laws = tenet::laws;
using namespace tenet::tests;

enum class fault {
    none,
    lacks_the_zero,
    ends_at_a_zero,
    spills_late,
    appends_what_has_moved,
    inserts_behind,
    erases_one_too_few,
    orders_by_signed_bytes,
    equals_what_it_begins,
    loses_itself,
    shares,
    replaces_every_byte,
    replaces_all_of_a_sequence,
    swallows_the_byte_after,
    takes_surrogates,
    takes_what_is_overlong,
    takes_all_of_four_bytes,
    leaks
};

// std::string with one thing wrong with it.
class wrong_string {
public:
    wrong_string() = default;
    wrong_string(const char* text)
        : text_(std::make_shared<std::string>(text)) {}
    wrong_string(const wrong_string& it)
        : text_(is(fault::shares) ? it.text_
                                  : std::make_shared<std::string>(*it.text_)) {}
    wrong_string& operator=(const wrong_string& it) {
        if (is(fault::loses_itself)) text_->clear();
        *text_ = *it.text_;
        return *this;
    }

    void push_back(char c) {
        if (is(fault::spills_late) && size() == 23) text_->pop_back();
        if (is(fault::leaks) && size() == 3) new char(c);
        text_->push_back(c);
    }
    void pop_back() { text_->pop_back(); }
    void clear() { text_->clear(); }
    void append(const char* t) { text_->append(t); }
    void append(const wrong_string& t) {
        const bool moves = &t == this && 2 * size() > std::max<std::size_t>(
                                                          15, 2 * size() - 1);
        if (is(fault::appends_what_has_moved) && moves)
            text_->append(size(), '?');
        else
            text_->append(*t.text_);
    }
    void insert(std::size_t i, const char* t) {
        text_->insert(i + (is(fault::inserts_behind) && 0 < i && i < size()),
                      t);
    }
    void erase(std::size_t i, std::size_t n) {
        text_->erase(i, is(fault::erases_one_too_few) && n > 1 ? n - 1 : n);
    }
    std::size_t size() const {
        return is(fault::ends_at_a_zero) ? std::strlen(text_->c_str())
                                         : text_->size();
    }
    bool empty() const { return size() == 0; }
    char& operator[](std::size_t i) { return (*text_)[i]; }
    char operator[](std::size_t i) const { return (*text_)[i]; }
    const char* begin() const { return text_->data(); }
    const char* end() const { return begin() + size(); }
    const char* c_str() const {
        static const char spaces[512] = {' '};
        return is(fault::lacks_the_zero) && size() == 0 ? spaces : begin();
    }
    friend bool operator==(const wrong_string& a, const wrong_string& b) {
        const bool begins = is(fault::equals_what_it_begins) && !a.empty();
        return begins ? b.text_->starts_with(*a.text_) : *a.text_ == *b.text_;
    }
    friend bool operator<(const wrong_string& a, const wrong_string& b) {
        if (is(fault::orders_by_signed_bytes))
            return std::lexicographical_compare(
                a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
                    return (signed char)(x) < (signed char)(y);
                });
        return *a.text_ < *b.text_;
    }

    std::vector<char32_t> code_points() const {
        std::vector<char32_t> all;
        for (std::size_t i = 0; i < size();) i += decode(i, all);
        return all;
    }

private:
    unsigned byte(std::size_t i) const {
        return i < size() ? static_cast<unsigned char>((*text_)[i]) : 0;
    }
    // Returns how many bytes it has read.
    std::size_t decode(std::size_t i, std::vector<char32_t>& all) const {
        const unsigned lead = byte(i);
        const std::size_t n = lead < 0x80   ? 1
                              : lead < 0xE0 ? 2
                              : lead < 0xF0 ? 3
                                            : 4;
        const bool begins =
            lead < 0x80 ||
            (lead >= (is(fault::takes_what_is_overlong) ? 0xC0u : 0xC2u) &&
             lead < (is(fault::takes_all_of_four_bytes) ? 0xF8u : 0xF5u));
        std::size_t read = 1;
        while (begins && read < n && holds(lead, read, byte(i + read))) ++read;
        if (begins && read == n) {
            char32_t point = n == 1 ? lead : lead & (0x7Fu >> n);
            for (std::size_t k = 1; k < n; ++k)
                point = point << 6 | (byte(i + k) & 0x3F);
            all.push_back(point);
            return n;
        }
        all.push_back(0xFFFD);
        if (is(fault::replaces_every_byte)) return 1;
        if (is(fault::replaces_all_of_a_sequence) && begins)
            return std::min(n, size() - i);
        return read + (is(fault::swallows_the_byte_after) && begins);
    }
    static bool holds(unsigned lead, std::size_t place, unsigned next) {
        if (next < 0x80 || next > 0xBF) return false;
        if (place > 1) return true;
        if (lead == 0xE0 && !is(fault::takes_what_is_overlong))
            return next >= 0xA0;
        if (lead == 0xF0) return next >= 0x90;
        if (lead == 0xED && !is(fault::takes_surrogates)) return next <= 0x9F;
        if (lead == 0xF4 && !is(fault::takes_all_of_four_bytes))
            return next <= 0x8F;
        return true;
    }

    std::shared_ptr<std::string> text_ = std::make_shared<std::string>();
};

TEST_CASE("the laws acquit std::string, and one in which nothing is wrong") {
    laws::check(laws::string<std::string>());
    laws::check(laws::string<wrong_string>());
}

TEST_CASE("the laws convict a string with something wrong with it") {
    convict(laws::string<wrong_string>, fault::lacks_the_zero,
            fault::takes_all_of_four_bytes);
    convict_of_leak(laws::string<wrong_string>, fault::leaks);
}

}  // namespace string_laws_test
