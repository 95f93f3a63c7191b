// check_build: compiles and runs the programs that judge.
#pragma once

#include "files.hpp"
#include "process.hpp"
#include "toolchain.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tenet::tool {

// Where programs are written, compiled and run; all is gone at the end.
class workshop {
public:
    // Suites are named by the stems of their headers. Throws misuse where their
    // laws are not built or there is no compiler.
    // With supplies, everything is compiled after the headers that most
    // programs need, which are read once and kept.
    workshop(const std::string& compiler,
             const std::vector<std::string>& suites, bool supplies = false);

    // A judge from the text of its program and sources of the user's that are
    // compiled by themselves; counted so that executed blocks count.
    struct work {
        std::string name;
        std::string program;
        bool for_races = false;
        bool counted = false;
    };
    std::vector<process_result> build(
        const std::vector<work>& all,
        const std::vector<std::filesystem::path>& sources) const;

    // What each text compiles to, looked at only for its mistakes.
    std::vector<process_result> try_out(
        const std::vector<std::string>& programs) const;

    process_result syntax_of(const std::filesystem::path& file) const;
    process_result run(const std::string& name,
                       std::vector<std::string> words) const;

    bool looks_for_races() const { return tools_.threads; }
    std::filesystem::path path(const std::string& name) const {
        return folder_.path() / name;
    }

private:
    std::filesystem::path written(const std::string& name,
                                  const std::string& text) const;
    std::vector<std::string> command_for(
        const work&, const std::vector<std::filesystem::path>& sources) const;
    std::vector<std::string> syntax_command(
        const std::filesystem::path& file) const;

    std::vector<std::filesystem::path> libraries_;
    toolchain tools_;
    std::vector<std::string> supplies_;  // the options that include them
    temporary_folder folder_;
};

}  // namespace tenet::tool
