// Catch2's own main, where its package has none to link. It takes seconds to
// compile: every test links this one.
#define CATCH_CONFIG_MAIN
#include <tenet/laws/catch.hpp>
