#include "subject_shape.hpp"

#include "terminal.hpp"

#include <tenet/laws/catch.hpp>

#include <string>
#include <vector>

namespace tool_subject_shape_test {

using namespace tenet::tool;

TEST_CASE("comments and literals are no code") {
    CHECK(code_of("a // b\nc") == "a     \nc");
    CHECK(code_of("a /* b */ c") == "a         c");
    CHECK(code_of("x = \"class a {\" + 'b';") == "x =             +    ;");
    CHECK(code_of("R\"x(class a {)x\"y") == std::string(16, ' ') + "y");
    CHECK(code_of("1'000 'a'") == "1'000    ");
}

TEST_CASE("a class is found where it is defined, with its public functions") {
    const std::string code = code_of(
        "class a;\n"
        "template <class T> class a {\n"
        "    void hidden() {}\n"
        "public:\n"
        "    a() : x_(0) {}\n"
        "    ~a() {}\n"
        "    int one(int x) { return two(x); }\n"
        "    int two(int) const;\n"
        "    bool operator()(int) const { return true; }\n"
        "    friend bool operator==(const a&, const a&) = default;\n"
        "private:\n"
        "    int x_;\n"
        "};\n"
        "struct b { void only() {} };\n");
    const auto a = find_class(code, "some::a<int>");
    REQUIRE(a);
    CHECK(a->is_template);
    CHECK(a->is_called);
    CHECK(a->functions == std::vector<std::string>{"one", "two"});
    const auto b = find_class(code, "b");
    REQUIRE(b);
    CHECK_FALSE(b->is_template);
    CHECK_FALSE(b->is_called);
    CHECK(b->functions == std::vector<std::string>{"only"});
    CHECK_FALSE(find_class(code, "c"));
}

TEST_CASE(
    "what is called is a function, an object or the function of a class") {
    const std::string code =
        "struct both { void a(); void b(); };"
        "struct one { void a(); };"
        "struct object { void operator()(int) const; void a(); };";
    CHECK(callable_of(code, "sort").code == "sort");
    CHECK(callable_of(code, "std::sort").code == "std::sort");
    CHECK(callable_of(code, "one").code == "one{}.a");
    CHECK(callable_of(code, "both::b").code == "both{}.b");
    CHECK(callable_of(code, "object").code == "object{}");
    CHECK_THROWS_AS(callable_of(code, "both"), misuse);
}

TEST_CASE("the classes of a file are those outside of others") {
    const std::string code =
        "#include <a>\n  #define F(x) struct x {\n"
        "namespace a { struct node { struct inner { int x; }; }; class b; }"
        "template <class T, class U = std::less<T>> class heap : node<T> {"
        " class hidden {}; };"
        "enum class colour { red }; struct f final { };"
        "template <int N> requires (N > 1) class ary { };"
        "void g(struct h x) { struct local {}; }"
        "struct { int x; } nameless;";
    CHECK(classes_in(code) ==
          std::vector<std::string>{"a::node", "heap", "f", "ary"});
    CHECK(classes_in("int x;").empty());
}

TEST_CASE("a function is called by the namespace it is declared in") {
    const std::string code =
        "namespace a::b { int other() { return sum(1); }"
        " namespace { struct x { int sum(); }; }"
        " template <class T> auto sum(T x) { return x; } }"
        "namespace c { inline constexpr fn product{}; }"
        "int a::twice(int); bool half(int x) { return c::product(x); }";
    CHECK(declared_in(code, "sum") == "a::b::sum");
    CHECK(declared_in(code, "product") == "c::product");
    CHECK(declared_in(code, "half") == "half");
    CHECK(declared_in(code, "twice").empty());
    CHECK(declared_in(code, "third").empty());
}

TEST_CASE("words are mentioned as a whole") {
    CHECK(mentions("std::mutex lock;", {"atomic", "mutex"}));
    CHECK_FALSE(mentions("shared_mutexes m;", {"mutex"}));
}

TEST_CASE("only whole words are replaced") {
    CHECK(replaced_words("int f(int8 x, int* int_)", "int", "long long") ==
          "long long f(int8 x, long long* int_)");
    CHECK(replaced_words("aa a", "a", "aa") == "aa aa");
    CHECK(replaced_words("", "a", "b").empty());
}

}  // namespace tool_subject_shape_test
