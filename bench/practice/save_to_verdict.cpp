// What a user waits for who has saved a file: `tenet practice check` as it is
// typed, of every problem's solution, as it was judged before.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace {

namespace fs = std::filesystem;

fs::path from_environment(const char* variable) {
    const char* set = std::getenv(variable);
    return set == nullptr ? fs::path() : fs::path(set);
}

bool is_solved(const fs::path& launcher, const std::string& problem,
               const fs::path& folder) {
    const std::string command = "'" + launcher.native() + "' practice check " +
                                problem + " --folder '" + folder.native() +
                                "' >/dev/null 2>&1";
    return std::system(command.c_str()) == 0;
}

void save_to_verdict(benchmark::State& state, const fs::path& problem) {
    const fs::path launcher = from_environment("TENET_LAUNCHER");
    const std::string name = problem.filename();
    const fs::path folder = fs::temp_directory_path() / ("tenet-bench-" + name);
    fs::create_directories(folder);
    fs::copy_file(problem / "solution.hpp", folder / (name + ".hpp"),
                  fs::copy_options::overwrite_existing);
    if (!is_solved(launcher, name, folder))
        state.SkipWithError("its solution is not judged to be right");
    for (auto _ : state)
        benchmark::DoNotOptimize(is_solved(launcher, name, folder));
    fs::remove_all(folder);
}

}  // namespace

// ./tenet bench says where things are.
int main(int count, char** words) {
    benchmark::Initialize(&count, words);
    const fs::path problems = from_environment("TENET_ROOT") / "problems";
    std::error_code none;
    for (const auto& each : fs::directory_iterator(problems, none))
        if (fs::exists(each.path() / "solution.hpp"))
            benchmark::RegisterBenchmark(
                (each.path().filename().native() + "/check/tenet/1").c_str(),
                [path = each.path()](benchmark::State& state) {
                    save_to_verdict(state, path);
                })
                ->UseRealTime()
                ->Unit(benchmark::kMillisecond);
    benchmark::RunSpecifiedBenchmarks();
}
